/** Facts that contradict each other or point to nothing. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/binance/bn_order_book';
const tool = `${folder}/tool.mdx`;
const server = 'content/servers/binance.yaml';

test('an unknown group', async () => {
  await content.replace(tool, 'group: market-data', 'group: markt-data');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > markt-data
    unknown-group: There is no group "markt-data", expected one of market-data, trading, account, user-data-stream.
    Did you mean "market-data"?"
  `);
});

test('an unknown category', async () => {
  await content.replace(tool, 'category: read', 'category: reads');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > reads
    unknown-category: There is no category "reads", expected one of destructive, execute, financial, read, write.
    Did you mean "read"?"
  `);
});

test('an unknown risk factor', async () => {
  await content.replace(tool, 'factor: drains-request-budget', 'factor: drains-budget');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > - factor: drains-budget
    draining-factor: 24 calls a minute use up the request budget at worst, expected the factor "drains-request-budget" below 100.
    Add the factor with the reason, or correct request_weights.

    content/tools/binance/bn_order_book/tool.mdx > drains-budget
    unknown-factor: There is no risk factor "drains-budget", expected one of moves-money, destroys-state, triggers-execution, changes-state, reveals-account, drains-request-budget, none.
    Did you mean "drains-request-budget"?"
  `);
});

test('an unknown server', async () => {
  await content.move('content/tools/binance/bn_ping', 'content/tools/binanse/bn_ping');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/market-data.yaml > spaced-checks
    posture-unknown-tool: There is no tool "bn_ping" of binance, expected the name of a folder in content/tools/binance.
    Delete the line.

    content/postures/binance/recommended.yaml > spaced-checks
    posture-unknown-tool: There is no tool "bn_ping" of binance, expected the name of a folder in content/tools/binance.
    Delete the line.

    content/servers/binance.yaml > 23
    tool-count: tool_count is 23, expected 22: so many folders are in content/tools/binance.
    Add the missing tool, delete the surplus one, or correct the count.

    content/tools/binanse > 
    unknown-server: There is no server "binanse", expected content/servers/binanse.yaml.
    Did you mean "binance"?

    content/tools/binanse/bn_ping/tool.mdx > binance
    name-mismatch: server is "binance", expected "binanse" as the folder is named.
    Change server, or rename the folder."
  `);
});

test('a source that the list does not reach', async () => {
  await content.replace(server, 'prints.\n    source: 8\n', 'prints.\n    source: 80\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/servers/binance.yaml > 80
    unknown-source: source is 80, expected a number from 0 to 24.
    Count the entries of sources from 0."
  `);
});

test('a tool that is called otherwise than its folder', async () => {
  await content.replace(tool, 'name: bn_order_book\ntitle', 'name: bn_orderbook\ntitle');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > bn_orderbook
    name-mismatch: name is "bn_orderbook", expected "bn_order_book" as the folder is named.
    Change name, or rename the folder."
  `);
});

test('a category that is called otherwise than its file', async () => {
  await content.replace('content/categories/read.yaml', 'id: read', 'id: reading');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/categories/read.yaml > reading
    name-mismatch: id is "reading", expected "read" as the file is named.
    Change id, or rename the file."
  `);
});

test('two tools of one name', async () => {
  await content.replace('content/tools/binance/bn_ping/tool.mdx', 'name: bn_ping\n', 'name: bn_order_book\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_ping/tool.mdx > bn_order_book
    duplicate-id: Tool "bn_order_book" stands a second time, expected once; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Give one of them another id, or delete it.

    content/tools/binance/bn_ping/tool.mdx > bn_order_book
    name-mismatch: name is "bn_order_book", expected "bn_ping" as the folder is named.
    Change name, or rename the folder."
  `);
});

test('two policies of one id', async () => {
  await content.replace(tool, '  - id: medium', '  - id: shallow');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/medium.yaml > version: "1"
    policy-without-entry: The tool does not list this policy, expected "medium" under policies in content/tools/binance/bn_order_book/tool.mdx.
    Add an entry for it, or delete the file with its cases.

    content/tools/binance/bn_order_book/tool.mdx > shallow
    duplicate-id: Policy "shallow" stands a second time, expected once; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Give one of them another id, or delete it.

    content/tools/binance/bn_order_book/tool.mdx > 25
    share-exceeded: Policy "shallow" allows 60 calls a minute of weight 25, 1500 in all, expected at most 300.
    Lower the limit, or let only cheaper calls through."
  `);
});

test('two tools of one title', async () => {
  await content.replace(
    'content/tools/binance/bn_recent_trades/tool.mdx',
    /^title: .*$/m.exec(await content.read('content/tools/binance/bn_recent_trades/tool.mdx'))?.[0] ?? '',
    'title: Get the order book',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_recent_trades/tool.mdx > Get the order book
    duplicate-title: title "Get the order book" stands a second time, expected once; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Say what is special to this page."
  `);
});

test('two tools of one summary', async () => {
  await content.replace(
    'content/tools/binance/bn_recent_trades/tool.mdx',
    /^summary: .*$/m.exec(await content.read('content/tools/binance/bn_recent_trades/tool.mdx'))?.[0] ?? '',
    'summary: Reads the open bids and asks of one symbol, up to 5,000 price levels on each side.',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_recent_trades/tool.mdx > Reads the open bids and asks of one symbol, up to 5,000 pric
    duplicate-summary: summary "Reads the open bids and asks of one symbol, up to 5,000 price levels on each side." stands a second time, expected once; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Say what is special to this page."
  `);
});

test('a sentence of another tool among the pitfalls, in the text, and with the own name in it', async () => {
  await content.replace(
    tool,
    '\npitfalls:\n',
    '\npitfalls:\n  - It is so. The order book is kept in the cloud.\n',
  );
  for (const [name, sentence] of [
    ['bn_recent_trades', 'The order book is kept   in the `cloud`.'],
    ['bn_klines', 'Whoever asks bn_klines twice has asked once too often.'],
    ['bn_avg_price', 'Whoever asks bn_avg_price twice has asked once too often.'],
  ] as const) {
    const path = `content/tools/binance/${name}/tool.mdx`;
    await content.write(path, `${(await content.read(path)).trimEnd()}\n\n${sentence} It is so.\n`);
  }
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_klines/tool.mdx > Whoever asks bn_klines twice has asked once too often. It is
    shared-sentence: "Whoever asks this tool twice has asked once too often." stands on another tool's page too, expected sentences that are true of this tool; the first is at content/tools/binance/bn_avg_price/tool.mdx:LINE.
    Say what is special to this tool. What is true of several belongs on the page of their category or server.

    content/tools/binance/bn_recent_trades/tool.mdx > The order book is kept   in the \`cloud\`. It is so.
    shared-sentence: "The order book is kept in the cloud." stands on another tool's page too, expected sentences that are true of this tool; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Say what is special to this tool. What is true of several belongs on the page of their category or server."
  `);
});

test('two postures at one position', async () => {
  await content.replace('content/postures/binance/market-data.yaml', 'order: 2', 'order: 1');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > 1
    duplicate-order: order "1" stands a second time, expected once; the first is at content/postures/binance/market-data.yaml:LINE.
    Give one of them another position."
  `);
});

test('two levels for one score', async () => {
  await content.replace('content/risk.yaml', '{ score: 2, level: medium', '{ score: 3, level: medium');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/risk.yaml > 3, level: high, title: High }
    risk-levels: score "3" stands a second time, expected once; the first is at content/risk.yaml:LINE.
    Give each score from 1 to 5 one level."
  `);
});

test('a count other than the number of tools', async () => {
  await content.replace(server, 'tool_count: 23', 'tool_count: 24');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/servers/binance.yaml > 24
    tool-count: tool_count is 24, expected 23: so many folders are in content/tools/binance.
    Add the missing tool, delete the surplus one, or correct the count."
  `);
});

test('a tool too few', async () => {
  await content.remove('content/tools/binance/bn_ping');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/market-data.yaml > spaced-checks
    posture-unknown-tool: There is no tool "bn_ping" of binance, expected the name of a folder in content/tools/binance.
    Delete the line.

    content/postures/binance/recommended.yaml > spaced-checks
    posture-unknown-tool: There is no tool "bn_ping" of binance, expected the name of a folder in content/tools/binance.
    Delete the line.

    content/servers/binance.yaml > 23
    tool-count: tool_count is 23, expected 22: so many folders are in content/tools/binance.
    Add the missing tool, delete the surplus one, or correct the count."
  `);
});

test('a date in the future', async () => {
  await content.replace(tool, 'checked: 2026-11-22', 'checked: 2126-11-22');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > 2126-11-22
    date-in-future: checked is 2126-11-22, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD."
  `);
});

test('an argument named twice', async () => {
  await content.replace(tool, '  - name: symbolStatus', '  - name: limit');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > limit
    duplicate-argument: Argument "limit" stands a second time, expected once; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Delete one of them."
  `);
});

test('a required argument after an optional one', async () => {
  await content.replace(
    tool,
    '  - name: limit\n    type: integer\n    required: false',
    '  - name: limit\n    type: integer\n    required: true',
  );
  await content.replace(
    tool,
    '    required: true\n    meaning: The trading pair',
    '    required: false\n    meaning: The trading pair',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > limit
    argument-order: Required argument "limit" stands after the optional "symbol", expected the required ones first.
    Move it up, or correct required."
  `);
});

test('a factor that the weights do not bear out', async () => {
  await content.replace(tool, 'weight: 250 }', 'weight: 55 }');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > drains-request-budget
    draining-factor: The factor "drains-request-budget" is there, expected it where fewer than 100 calls a minute use up the budget; only 109 calls a minute do.
    Delete the factor, or correct request_weights."
  `);
});

test('weights that drain the budget without the factor', async () => {
  await content.replace(tool, 'factor: drains-request-budget', 'factor: none');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > - factor: none
    draining-factor: 24 calls a minute use up the request budget at worst, expected the factor "drains-request-budget" below 100.
    Add the factor with the reason, or correct request_weights."
  `);
});

test('the factor none beside another', async () => {
  await content.replace(
    tool,
    'risk_factors:\n',
    'risk_factors:\n  - { factor: none, because: It only reads. }\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > none, because: It only reads. }
    none-with-other-factors: The factor "none" stands beside 1 more, expected it alone.
    Delete "none", or the other factors."
  `);
});

test('a factor named twice', async () => {
  await content.replace(
    tool,
    'risk_factors:\n',
    'risk_factors:\n  - { factor: drains-request-budget, because: It costs. }\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > drains-request-budget
    duplicate-factor: Risk factor "drains-request-budget" stands a second time, expected once; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Join the two reasons."
  `);
});

test('a hint that is differed from twice', async () => {
  await content.replace(
    tool,
    'hint_differences: []',
    'hint_differences:\n  - { hint: read_only, why: It differs. }\n  - { hint: read_only, why: It still differs. }',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > read_only, why: It still differs. }
    duplicate-hint-difference: Hint "read_only" stands a second time, expected once; the first is at content/tools/binance/bn_order_book/tool.mdx:LINE.
    Join the two reasons."
  `);
});

test('a signature without a key', async () => {
  await content.replace(tool, 'needs_signature: false', 'needs_signature: true');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > true
    signature-without-key: needs_signature is true while needs_key is false, expected a key where there is a signature.
    Correct one of the two."
  `);
});

test('a heading in the text', async () => {
  await content.replace(tool, 'Depth is what costs.', '## Depth\n\nDepth is what costs.');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > ## Depth
    body-heading: Found the heading "## Depth", expected paragraphs.
    The page sets the headings itself; say it in a sentence."
  `);
});

test('a script in the text', async () => {
  await content.replace(tool, 'Depth is what costs.', '<script>alert(1)</script>\n\nDepth is what costs.');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > <script>alert(1)</script>
    body-code: Found code in "<script>alert(1)</script>", expected paragraphs.
    Delete it, or put it between backquotes to show it."
  `);
});

test('an expression in the text', async () => {
  await content.replace(tool, 'Depth is what costs.', '{process.env.HOME}\n\nDepth is what costs.');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > {process.env.HOME}
    body-code: Found code in "{process.env.HOME}", expected paragraphs.
    Delete it, or put it between backquotes to show it."
  `);
});
