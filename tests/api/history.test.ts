/** Changes, and what is left at the ids of entries that are gone. */
import { describe, expect, test } from 'vitest';
import { responses } from '../../src/api/responses.ts';
import { goneNotice } from '../../src/catalogue/policy-text/gone-notice.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { catalogue, catalogueWithHistory, served } from './support/api.ts';

const files = served(catalogueWithHistory);
const { address } = catalogue.site;
const valueOf = (path: string): unknown => files.find((file) => file.path === path)?.value;
const retired = responses.retired.schema.parse(valueOf('retired.json'));

test('changes are in the order of the content, with links to all that they concern', () => {
  const changes = responses.changes.schema.parse(valueOf('changes.json'));
  expect(changes.data.map(({ id }) => id)).toEqual(catalogue.changes.map(({ change }) => change.id));
  const [first] = changes.data.filter(({ id }) => id === 'only-change');
  expect(first?.page_url).toBe(`${address}changes/#only-change`);
  expect(first?.entries).toEqual([
    {
      kind: 'server',
      id: 'norbank',
      name: 'Norbank MCP server',
      api_url: `${address}api/v1/servers/norbank.json`,
      page_url: `${address}servers/norbank/`,
    },
  ]);
});

test('nothing is retired yet, and the list says so', () => {
  const list = served(catalogue).find(({ path }) => path === 'retired.json');
  expect(responses.retired.schema.parse(list?.value)).toMatchObject({ total: catalogue.retired.length });
});

test('what is gone says where it was and what replaces it', () => {
  expect(
    retired.data.map(({ id, page_url, file_urls, replaced_by }) => [
      id,
      page_url?.replace(address, '/') ?? null,
      file_urls.map((url) => url.replace(address, '/')),
      replaced_by?.page_url.replace(address, '/') ?? null,
    ]),
  ).toEqual([
    ['norbnk', '/servers/norbnk/', [], '/servers/norbank/'],
    ['norbank/nb_price', '/tools/norbank/nb-price/', [], '/tools/norbank/nb-rates/'],
    [
      'norbank/nb_rates/often',
      null,
      ['/policies/norbank/nb_rates/often.yaml'],
      '/tools/norbank/nb-rates/#policy-deny',
    ],
    [
      'norbank/look-only',
      '/policies/norbank/look-only/',
      ['/policies/norbank/look-only.yaml'],
      '/policies/norbank/paying/',
    ],
    ['payments', '/attacks/payments/', [], '/attacks/payment-loop/'],
    ['reads', '/risk/reads/', [], '/risk/read/'],
    ['guides/editor', '/docs/guides/editor/', [], '/docs/install/editor/'],
    ['norbank/nb_gone', '/tools/norbank/nb-gone/', [], null],
  ]);
});

test('each kind with files of its own keeps one at the old id, and the lists do not name it', () => {
  const kept = files.filter(({ kind }) => kind === 'retirement');
  expect(kept.map(({ path }) => path)).toEqual([
    'servers/norbnk.json',
    'tools/norbank/nb_price.json',
    'attacks/payments.json',
    'tools/norbank/nb_gone.json',
  ]);
  const entry = responses.retirement.schema.parse(valueOf('tools/norbank/nb_price.json')).data;
  expect(entry).toEqual(retired.data.find(({ id }) => id === 'norbank/nb_price'));
  expect(entry).toMatchObject({
    status: 'renamed',
    replaced_by: { api_url: `${address}api/v1/tools/norbank/nb_rates.json` },
  });
  const tools = responses.tools.schema.parse(valueOf('tools.json'));
  expect(tools.total).toBe(catalogue.tools.length);
});

describe('the notice in place of a policy file', () => {
  const notices = catalogueWithHistory.retired.map(
    (entry) => [entry.retired.id, goneNotice(entry, address)] as const,
  );

  test('says what became of it', () => {
    expect(new Map(notices).get('norbank/nb_rates/often')).toMatchInlineSnapshot(`
      "# The policy norbank/nb_rates/often was renamed on 2026-01-31. Its name was not
      # "right" & misled.
      # See https://small-catalogue.example/tools/norbank/nb-rates/#policy-deny
      "
    `);
    expect(new Map(notices).get('norbank/nb_gone')).toContain('Nothing replaces it.');
  });

  test.each(notices)('of %s is comments alone, which the engine refuses', (_id, text) => {
    expect(text).toMatch(/^(?:# .+\n)+$/);
    expect(loadPolicy(text).verdict).toBe('invalid');
  });
});
