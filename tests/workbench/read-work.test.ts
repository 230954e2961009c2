/** Work from a link or from this device: what holds is taken over, and what does not is said. */
import { describe, expect, test } from 'vitest';
import { workbenchData } from '../../src/site/workbench-files.ts';
import type { WorkbenchData } from '../../src/workbench/data.ts';
import { withDigests } from '../../src/workbench/keeping/digests.ts';
import { readWork, type ReadWork } from '../../src/workbench/keeping/read-work.ts';
import { firstInstant, setValues, startWork, type Work } from '../../src/workbench/work.ts';
import { fixture, fixturePosture } from '../fixture-catalogue/fixture.ts';

const { server } = fixturePosture('norbank', 'paying');
const data = workbenchData(fixture, server);
const values = { 'biggest-payment': '200', accounts: ['4799'] };
const paying: Work = {
  ...setValues(startWork(data, { from: 'posture', posture: 'paying' }), 'nb_transfer', values),
  calls: [
    { tool: 'nb_transfer', arguments: { to: '4799', amount: '1.00' }, at: firstInstant, times: 3 },
    { tool: 'nb_rates', arguments_text: '{', at: '2026-01-01T10:00:00Z', upstream: 'error' },
  ],
  clock: '2026-01-02T09:00:00Z',
  serverName: 'my-bank',
};

/** What a link carries: nothing but JSON. */
const sent = (work: unknown): unknown => JSON.parse(JSON.stringify(work));

function read(value: unknown, known: WorkbenchData = data): ReadWork {
  const found = readWork(known, sent(value));
  if (found === null) throw new Error('The work was not read.');
  return found;
}

test('a work comes back as it went', () => {
  expect(read(withDigests(data, paying))).toEqual({ work: paying, notes: [], isChanged: false });
  const edited: Work = { ...paying, text: 'version: "1"\n' };
  expect(read(withDigests(data, edited))).toEqual({ work: edited, notes: [], isChanged: false });
});

test.each([
  ['nothing', null],
  ['a list', []],
  ['a text', 'work'],
  ['no composition', { server: server.id }],
  ['the work of another server', { ...paying, server: 'notes' }],
])('%s is no work for this server', (_name, value) => {
  expect(readWork(data, sent(value))).toBeNull();
});

test('a work of the first form, without digests and a name for the server, is read as it was', () => {
  const first = { ...paying, serverName: undefined };
  expect(read(first)).toEqual({ work: { ...paying, serverName: server.id }, notes: [], isChanged: false });
});

describe('what does not hold is left out, and said', () => {
  const withTools = (tools: object): object => ({ ...paying, composition: { posture: 'paying', tools } });

  test('a tool that the server does not have', () => {
    const { work, notes } = read(withTools({ nb_gone: 'hidden', nb_rates: 'blocked' }));
    expect(work.composition.tools).toEqual({ nb_rates: 'blocked' });
    expect(notes).toEqual([`nb_gone is no tool of ${server.title}.`]);
  });

  test('a policy that the tool no longer has', () => {
    const { work, notes } = read(withTools({ nb_transfer: { variant: 'gone' } }));
    expect(work.composition.tools).toEqual({});
    expect(notes.join()).toContain(
      '“gone” of nb_transfer is no longer in the catalogue. The tool is blocked.',
    );
  });

  test('a full policy that is gone', () => {
    const { work, notes } = read({ ...paying, composition: { posture: 'gone', tools: {} } });
    expect(work.composition.posture).toBeNull();
    expect(notes.join()).toContain('“gone” is no longer in the catalogue');
  });

  test.each([
    ['a setting that there is no more', { gone: 5 }, 'there is no setting “gone” any more'],
    ['an amount above its bound', { 'biggest-payment': '999999999999' }, 'Write a number of EUR'],
    ['an amount that is no number', { 'biggest-payment': '1e9' }, 'found "1e9"'],
    ['a map for a value', { 'biggest-payment': { a: 1 } }, 'Write a number of EUR'],
    [
      'more texts than may be set',
      { accounts: ['1111', '1112', '1113', '1114', '1115', '1116'] },
      'at most 5',
    ],
    [
      'a text that brings markup and lines',
      { accounts: ['1111\n  - x', '<b>'] },
      'account numbers of four digits',
    ],
  ])('%s', (_name, wrong, words) => {
    const { work, notes } = read(
      withTools({ nb_transfer: { variant: 'small-payments', values: { ...wrong } } }),
    );
    expect(work.composition.tools).toEqual({ nb_transfer: { variant: 'small-payments' } });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(words);
    expect(notes[0]).toContain('The default stands.');
  });

  test('calls that are none, beyond the first thousand, or made too often', () => {
    const call = { tool: 'nb_rates', arguments: {}, at: firstInstant };
    const { work, notes } = read({
      ...paying,
      calls: [
        { ...call, times: 1e9 },
        { ...call, at: 'soon' },
        null,
        ...Array.from({ length: 1200 }, () => call),
      ],
    });
    expect(work.calls[0]?.times).toBe(10_000);
    expect(work.calls.length).toBeLessThanOrEqual(1000);
    expect(notes.join()).toMatch(/^\d+ of 1203 tried calls could not be read\.$/);
  });

  test('a text, a name and a clock that are none', () => {
    const wrong = { text: 'x'.repeat(2_000_001), serverName: 5, clock: 'noon', start: { from: 'elsewhere' } };
    const { work, notes } = read({ ...paying, ...wrong });
    expect(work).toMatchObject({
      text: null,
      serverName: server.id,
      clock: firstInstant,
      start: { from: 'nothing' },
    });
    expect(notes).toHaveLength(2);
  });
});

describe('what the catalogue has changed since', () => {
  const changed: WorkbenchData = {
    ...data,
    tools: data.tools.map((tool) =>
      tool.name === 'nb_transfer'
        ? { ...tool, variants: tool.variants.map((variant) => ({ ...variant, digest: 'other' })) }
        : tool,
    ),
  };

  test('is said by policy and tool, and the values are kept', () => {
    const { work, notes, isChanged } = read(withDigests(data, paying), changed);
    expect(isChanged).toBe(true);
    expect(work).toEqual(paying);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('the catalogue has changed the policies of nb_transfer. ');
  });

  test('is the rules for every tool too', () => {
    const postures = data.postures.map((posture) => ({ ...posture, digest: 'other' }));
    expect(read(withDigests(data, paying), { ...data, postures }).notes.join()).toContain(
      'policies of every tool in “',
    );
  });

  test('is nothing to a text that was edited by hand, nor to policies that are not chosen', () => {
    expect(read(withDigests(data, { ...paying, text: 'version: "1"\n' }), changed).isChanged).toBe(false);
    const without = { ...paying, composition: { posture: null, tools: { nb_transfer: 'blocked' as const } } };
    expect(read(withDigests(data, without), changed).isChanged).toBe(false);
  });

  test('is not made up by digests that are none', () => {
    for (const digests of [null, 'x', { tools: 'x' }, { posture: 1, tools: { nb_transfer: 1, gone: 'x' } }])
      expect(read({ ...paying, digests })).toEqual({ work: paying, notes: [], isChanged: false });
  });

  test('a digest follows the text of its policy, and two policies have two', () => {
    const digests = data.tools.flatMap(({ variants }) => variants.map(({ digest }) => digest));
    expect(new Set(digests).size).toBe(digests.length);
    for (const digest of digests) expect(digest).toMatch(/^[\w-]{8}$/);
  });
});
