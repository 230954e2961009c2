/** Fields that depart from their schema. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/binance/bn_order_book';
const tool = `${folder}/tool.mdx`;
const cases = `${folder}/shallow.cases.yaml`;
const posture = 'content/postures/binance/recommended.yaml';
const server = 'content/servers/binance.yaml';
const site = 'content/site.yaml';

test('text that is not YAML', async () => {
  await content.replace(posture, 'title: Recommended', 'title: "Recommended');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > "Recommended
    yaml-syntax: Not YAML 1.2: Missing closing "quote.
    Check quotes, colons and indentation here and on the line above."
  `);
});

test('a key that stands twice', async () => {
  await content.replace(posture, 'title: Recommended', 'title: Recommended\ntitle: Recommended');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > title: Recommended
    duplicate-key: This key stands a second time in its map, expected once.
    Delete or rename one of the two."
  `);
});

test('an alias', async () => {
  await content.replace(tool, 'title: Get the order book', 'title: &title Get the order book');
  await content.replace(tool, 'pitfalls:\n', 'pitfalls:\n  - *title\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > *title
    yaml-alias: Found a YAML alias, expected the value itself.
    Write the value out here."
  `);
});

test('a missing field', async () => {
  await content.replace(tool, 'category: read\n', '');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > name: bn_order_book
    missing-field: category is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a missing field of a list entry', async () => {
  await content.replace(tool, ', weight: 25 }', ' }');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > { case: limit 101 to 500 }
    missing-field: request_weights[1].weight is missing, expected a number.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a misspelt field', async () => {
  await content.replace(tool, 'category: read', 'categry: read');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > name: bn_order_book
    missing-field: category is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/binance/bn_order_book/tool.mdx > categry: read
    unknown-field: categry is not a known field.
    Did you mean "category"?"
  `);
});

test('a misspelt field of a list entry', async () => {
  await content.replace(tool, '    use_when: The agent needs prices', '    usewhen: The agent needs prices');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > id: shallow
    missing-field: policies[0].use_when is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/binance/bn_order_book/tool.mdx > usewhen: The agent needs prices and the liquidity near them.
    unknown-field: policies[0].usewhen is not a known field.
    Did you mean "use_when"?"
  `);
});

test('a number for text', async () => {
  await content.replace(site, 'title: MCP Policy Catalogue', 'title: 42');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > 42
    wrong-type: title is 42, expected text.
    Put it in quotes."
  `);
});

test('text for a number', async () => {
  await content.replace(server, 'tool_count: 23', 'tool_count: "23"');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/servers/binance.yaml > "23"
    wrong-type: tool_count is "23", expected a number.
    Write digits without quotes."
  `);
});

test('yes for true', async () => {
  await content.replace(tool, 'needs_key: false', 'needs_key: yes');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > yes
    wrong-type: needs_key is "yes", expected true or false.
    Write true or false, without quotes."
  `);
});

test('a value that is none of those allowed', async () => {
  await content.replace(tool, 'method: GET', 'method: GTE');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > GTE
    wrong-value: endpoint.method is "GTE", expected one of GET, POST, PUT, DELETE.
    Did you mean "GET"?"
  `);
});

test('a day that no calendar has', async () => {
  await content.replace(tool, 'checked: 2026-11-22', 'checked: 2026-02-30');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > 2026-02-30
    wrong-value: checked is "2026-02-30", expected a day such as 2026-01-31.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('an address without its scheme', async () => {
  await content.replace(site, 'contact_address: null', 'contact_address: www.example.org');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > www.example.org
    wrong-value: contact_address is "www.example.org", expected a web address.
    src/catalogue/schema/site.ts says what the field holds."
  `);
});

test('empty text', async () => {
  await content.replace(tool, 'title: Get the order book', 'title: ""');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > ""
    wrong-value: title is empty text, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a field without a value', async () => {
  await content.replace(tool, 'title: Get the order book', 'title:');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > title:
    wrong-type: title is empty, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a list without entries', async () => {
  await content.write(tool, (await content.read(tool)).replace(/(?<=\nsources:).*?(?=\nchecked:)/s, ' []'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > []
    wrong-value: sources is an empty list, expected at least 1 entry.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a title that is too long', async () => {
  await content.replace(
    tool,
    'title: Get the order book',
    'title: Get the order book of one trading pair, with every level that there is',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > Get the order book of one trading pair, with every level tha
    wrong-value: title is "Get the order book of one trading pair, with every level t…, expected at most 60 characters.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a commit that is cut short', async () => {
  await content.replace(
    tool,
    'path: src/tools.ts, section: TOOLS, commit: 987c5e7e1fe831829346c4bb243bd2a8d60ef39c',
    'path: src/tools.ts, section: TOOLS, commit: 987c5e7',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > 987c5e7 }
    wrong-value: sources[0].commit is "987c5e7", expected a full commit hash of 40 hexadecimal digits.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a source with a misspelt field', async () => {
  await content.replace(
    tool,
    'path: src/tools.ts, section: TOOLS, commit',
    'path: src/tools.ts, section: TOOLS, comit',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > { repository: node2flow-th/binance-mcp-community, path: src/
    missing-field: sources[0].commit is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/binance/bn_order_book/tool.mdx > comit: 987c5e7e1fe831829346c4bb243bd2a8d60ef39c }
    unknown-field: sources[0].comit is not a known field.
    Did you mean "commit"?"
  `);
});

test('a state that no tool can be in', async () => {
  await content.replace(tool, 'state: current', 'state: curent');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > curent
    wrong-value: status.state is "curent", expected one of current, retired.
    Did you mean "current"?"
  `);
});

test('a retired tool without its replacement', async () => {
  await content.replace(
    tool,
    'state: current',
    "state: retired\n  since: 2026-02-20\n  reason: Binance removed it.\n  source: { title: Changes, url: 'https://example.org/', section: News, read: 2026-11-22 }",
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > status:
    missing-field: status.replacement is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a fingerprint with a letter too many', async () => {
  await content.replace(tool, 'fingerprint: e4e42c', 'fingerprint: e4e42cx');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > e4e42cx7bd91e9dccfc69367f6856bd1a7e1b8531ffd60bfe81a23ea87e6
    wrong-value: fingerprint is "e4e42cx7bd91e9dccfc69367f6856bd1a7e1b8531ffd60bfe81a23ea87…, expected a SHA-256 of 64 hexadecimal digits.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a question without a question mark', async () => {
  await content.replace(
    tool,
    'question: Can the agent page through a deeper book?',
    'question: Can the agent page through a deeper book',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > Can the agent page through a deeper book
    wrong-value: faq[1].question is "Can the agent page through a deeper book", expected text that must end with "?".
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a difference from a hint that does not exist', async () => {
  await content.replace(
    tool,
    'hint_differences: []',
    'hint_differences:\n  - { hint: readonly, why: It differs. }',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > readonly, why: It differs. }
    wrong-value: hint_differences[0].hint is "readonly", expected one of read_only, destructive, idempotent, open_world.
    Did you mean "read_only"?"
  `);
});

test('a time without its zone', async () => {
  await content.replace(cases, 'at: 2026-01-01T10:00:30Z', 'at: 2026-01-01T10:00:30');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.cases.yaml > 2026-01-01T10:00:30
    wrong-value: cases[2].calls[0].at is "2026-01-01T10:00:30", expected a time such as 2026-01-31T10:00:00Z.
    src/catalogue/schema/cases.ts says what the field holds."
  `);
});

test('an expectation that is neither allow nor deny', async () => {
  await content.replace(
    cases,
    'arguments: { symbol: BTCUSDT, limit: 100 }\n        expect: allow',
    'arguments: { symbol: BTCUSDT, limit: 100 }\n        expect: allowed',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.cases.yaml > allowed
    wrong-value: cases[0].calls[1].expect is "allowed", expected one of allow, deny.
    Take one of the values named."
  `);
});
