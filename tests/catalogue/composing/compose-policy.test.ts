import { describe, expect, test } from 'vitest';
import { changedTools, composePolicy } from '../../../src/catalogue/composing/compose-policy.ts';
import type { Choice, Composition } from '../../../src/catalogue/composing/composition.ts';
import type { Posture } from '../../../src/catalogue/schema/posture.ts';
import { workbenchData } from '../../../src/site/workbench-files.ts';
import { fixture } from '../../fixture-catalogue/fixture.ts';
import { validPolicy } from '../../policy/support/valid-policy.ts';

const postures = fixture.postures.map(({ posture, server, file }) => ({
  name: `${server.id}/${posture.id}`,
  data: workbenchData(fixture, server),
  posture,
  published: file.text,
}));

/** The choices of a posture; for each tool with what `choose` makes of its policy. */
const composition = (
  { id, tools }: Posture,
  choose: (tool: string, variant: string) => Choice = (_tool, variant) => ({ variant }),
): Composition => ({
  posture: id,
  tools: Object.fromEntries(Object.entries(tools).map(([tool, variant]) => [tool, choose(tool, variant)])),
});

describe.each(postures)('$name', ({ data, posture, published }) => {
  test('its own choices make the posture, byte for byte', () => {
    expect(composePolicy(data, composition(posture))).toBe(published);
    expect(changedTools(data, composition(posture))).toEqual([]);
  });

  test('so do the defaults of every parameter, put in as values', () => {
    const withValues = composition(posture, (tool, variant) => {
      const variants = data.tools.find(({ name }) => name === tool)?.variants ?? [];
      const { parameters = [] } = variants.find(({ id }) => id === variant) ?? {};
      return { variant, values: Object.fromEntries(parameters.map(({ id, default: own }) => [id, own])) };
    });
    expect(composePolicy(data, withValues)).toBe(published);
    expect(changedTools(data, withValues)).toEqual([]);
  });

  test('what is blocked is not named, what is hidden stands under hide, and the file says what was changed', () => {
    const [first = '', second = ''] = Object.keys(posture.tools);
    const changed = composition(posture, (tool, variant) =>
      tool === first ? 'blocked' : tool === second ? 'hidden' : { variant },
    );
    const policy = validPolicy(composePolicy(data, changed));
    expect([policy.tools.has(first), policy.hide.includes(first)]).toEqual([false, false]);
    expect(policy.hide.includes(second)).toBe(second !== '');
    expect(policy.description).toBe(`${data.server.title}: ${posture.title}, changed`);
    expect(policy.default).toBe('deny');
  });

  test('nothing chosen denies everything', () => {
    const policy = validPolicy(composePolicy(data, { posture: null, tools: {} }));
    expect([policy.tools.size, policy.hide.length, policy.default]).toEqual([0, 0, 'deny']);
  });
});

test('a value that is set changes its own tool alone, and the file says which one that is', () => {
  const found = postures.find(({ data }) => data.tools.some(({ name }) => name === 'nb_transfer'));
  if (found === undefined) throw new Error('The fixture has no posture of the bank.');
  const { data } = found;
  const paying = data.postures.find(({ id }) => id === 'paying');
  if (paying === undefined) throw new Error('The fixture has no posture for paying.');
  const set = {
    posture: 'paying',
    tools: {
      ...Object.fromEntries(Object.entries(paying.tools).map(([tool, variant]) => [tool, { variant }])),
      nb_transfer: { variant: 'small-payments', values: { 'biggest-payment': '200', accounts: ['4799'] } },
    },
  };
  expect(changedTools(data, set)).toEqual(['nb_transfer']);
  const text = composePolicy(data, set);
  const comments = text.replaceAll(/\n *# /g, ' ');
  expect(comments).toContain('Something else was chosen for nb_transfer.');
  expect(text).toContain('on_deny: "Pay less than 200 at a time."');
  expect(comments).toContain('less than 2000 EUR a day');
  expect(text).not.toMatch(/4711|less than 50\b/);
  const [before, after] = [validPolicy(paying.text), validPolicy(text)];
  expect(after.tools.get('nb_rates')).toEqual(before.tools.get('nb_rates'));
  expect(after.hide).toEqual(before.hide);
});
