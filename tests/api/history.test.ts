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
  const [first] = changes.data.filter(({ id }) => id === 'first-tool');
  expect(first?.page_url).toBe(`${address}changes/#first-tool`);
  expect(first?.entries).toEqual([
    {
      kind: 'tool',
      id: 'binance/bn_order_book',
      name: 'bn_order_book',
      api_url: `${address}api/v1/tools/binance/bn_order_book.json`,
      page_url: `${address}tools/binance/bn-order-book/`,
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
    ['binanse', '/servers/binanse/', [], '/servers/binance/'],
    ['binance/bn_price', '/tools/binance/bn-price/', [], '/tools/binance/bn-ticker-price/'],
    [
      'binance/bn_ping/often',
      null,
      ['/policies/binance/bn_ping/often.yaml'],
      '/tools/binance/bn-ping/#policy-deny',
    ],
    [
      'binance/look-only',
      '/policies/binance/look-only/',
      ['/policies/binance/look-only.yaml'],
      '/policies/binance/read-only/',
    ],
    ['knight-2012', '/attacks/knight-2012/', [], '/attacks/knight-2012-runaway-orders/'],
    ['writes', '/risk/writes/', [], '/risk/write/'],
    ['guides/cursor', '/docs/guides/cursor/', [], '/docs/install/cursor/'],
    ['binance/bn_gone', '/tools/binance/bn-gone/', [], null],
  ]);
});

test('each kind with files of its own keeps one at the old id, and the lists do not name it', () => {
  const kept = files.filter(({ kind }) => kind === 'retirement');
  expect(kept.map(({ path }) => path)).toEqual([
    'servers/binanse.json',
    'tools/binance/bn_price.json',
    'attacks/knight-2012.json',
    'tools/binance/bn_gone.json',
  ]);
  const entry = responses.retirement.schema.parse(valueOf('tools/binance/bn_price.json')).data;
  expect(entry).toEqual(retired.data.find(({ id }) => id === 'binance/bn_price'));
  expect(entry).toMatchObject({
    status: 'renamed',
    replaced_by: { api_url: `${address}api/v1/tools/binance/bn_ticker_price.json` },
  });
  const tools = responses.tools.schema.parse(valueOf('tools.json'));
  expect(tools.total).toBe(catalogue.tools.length);
});

describe('the notice in place of a policy file', () => {
  const notices = catalogueWithHistory.retired.map(
    (entry) => [entry.retired.id, goneNotice(entry, address)] as const,
  );

  test('says what became of it', () => {
    expect(new Map(notices).get('binance/bn_ping/often')).toMatchInlineSnapshot(`
      "# The policy binance/bn_ping/often was renamed on 2026-01-31. Its name was not
      # "right" & misled.
      # See https://mcp-policy-catalogue.example/tools/binance/bn-ping/#policy-deny
      "
    `);
    expect(new Map(notices).get('binance/bn_gone')).toContain('Nothing replaces it.');
  });

  test.each(notices)('of %s is comments alone, which the engine refuses', (_id, text) => {
    expect(text).toMatch(/^(?:# .+\n)+$/);
    expect(loadPolicy(text).verdict).toBe('invalid');
  });
});
