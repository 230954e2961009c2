/** Policies that the engine refuses, or that lie in the wrong place. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/binance/bn_order_book';
const tool = `${folder}/tool.mdx`;
const policy = `${folder}/shallow.yaml`;
const cases = `${folder}/shallow.cases.yaml`;

test('a limit that the engine refuses', async () => {
  await content.replace(policy, 'rate_limit: 60/minute', 'rate_limit: 60 per minute');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > 60 per minute
    malformed-rate-limit: rate_limit must be calls per window, but is "60 per minute".
    Write a whole number from 1 up, a slash and minute, hour or day: rate_limit: 30/minute."
  `);
});

test('two mistakes in one policy', async () => {
  await content.replace(policy, 'op: lte', 'op: less');
  await content.replace(policy, 'version: "1"', 'version: "2"');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > "2"
    version-not-1: The version must be "1", but is "2".
    Begin the file with version: "1".

    content/tools/binance/bn_order_book/shallow.yaml > less
    unknown-operator: There is no operator "less".
    Write op with one of eq, neq, in, not_in, lt, lte, gt, gte, regex, contains or exists."
  `);
});

test('a policy that is not YAML', async () => {
  await content.replace(
    policy,
    'description: "Order books of at most 100 levels, 60 a minute"',
    'description: "Order books of at most 100 levels, 60 a minute',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > Set limit to a whole number from 1 to 100."
    yaml-syntax: Found a text where the mapping that begins in line LINE goes on.
    Write a key with a colon here, or check the quotes and the indentation."
  `);
});

test('a policy that knows where its schema is served', async () => {
  const text = await content.read(policy);
  await content.write(policy, `# yaml-language-server: $schema=https://example.org/schema.json\n${text}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > # yaml-language-server: $schema=https://example.org/schema.j
    schema-line-written: Found "# yaml-language-server: $schema=https://example.org/schema.json", expected a file that does not know where the site lives.
    Delete the line."
  `);
});

test('a policy for another tool', async () => {
  await content.replace(policy, '  bn_order_book:', '  bn_orderbook:');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > version: "1"
    policy-without-tool: The policy names only bn_orderbook, expected bn_order_book.
    List bn_order_book under tools, or under hide.

    content/tools/binance/bn_order_book/shallow.yaml > bn_orderbook:
    policy-for-other-tool: The policy decides on "bn_orderbook", expected bn_order_book alone.
    Did you mean "bn_order_book"?"
  `);
});

test('a policy for every tool besides', async () => {
  await content.replace(
    policy,
    '  bn_order_book:',
    '  "*":\n    rules:\n      - name: none\n        action: deny\n  bn_order_book:',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > "*":
    policy-for-other-tool: The policy decides on "*", expected bn_order_book alone.
    Move the entry into that tool's own folder."
  `);
});

test('an entry that is not on lines of its own', async () => {
  await content.write(
    `${folder}/deny.yaml`,
    (await content.read(`${folder}/deny.yaml`)).replace(
      /\ntools:.*/s,
      '\ntools: { bn_order_book: { rules: [{ name: no order books, action: deny, on_deny: "Order books are closed to this agent. Use bn_book_ticker for the best bid and ask." }] } }\n',
    ),
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/deny.yaml > bn_order_book: { rules: [{ name: no order books, action: den
    policy-layout: The entry of bn_order_book is not laid out as a block, expected it on lines of its own, indented by two spaces.
    Write it without braces or brackets, and indent by two spaces."
  `);
});

test('a policy that the page does not list', async () => {
  await content.replace(tool, '  - id: medium', '  - id: middle');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/medium.yaml > version: "1"
    policy-without-entry: The tool does not list this policy, expected "medium" under policies in content/tools/binance/bn_order_book/tool.mdx.
    Add an entry for it, or delete the file with its cases.

    content/tools/binance/bn_order_book/tool.mdx > middle
    policy-without-file: Policy "middle" has no file, expected content/tools/binance/bn_order_book/middle.yaml.
    Add the file, or delete the entry."
  `);
});

test('a policy file that is missing', async () => {
  await content.remove(policy);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/market-data.yaml > shallow
    posture-unknown-policy: bn_order_book has no policy "shallow", expected one of deny, medium.
    Name one of them.

    content/postures/binance/recommended.yaml > shallow
    posture-unknown-policy: bn_order_book has no policy "shallow", expected one of deny, medium.
    Name one of them.

    content/tools/binance/bn_order_book/shallow.cases.yaml > cases:
    cases-without-policy: The cases have no policy, expected content/tools/binance/bn_order_book/shallow.yaml.
    Add the policy, rename the file, or delete it.

    content/tools/binance/bn_order_book/tool.mdx > shallow
    policy-without-file: Policy "shallow" has no file, expected content/tools/binance/bn_order_book/shallow.yaml.
    Add the file, or delete the entry."
  `);
});

test('a policy without cases', async () => {
  await content.remove(cases);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > version: "1"
    policy-without-cases: The policy has no cases, expected content/tools/binance/bn_order_book/shallow.cases.yaml.
    Add calls with the decision that each must get."
  `);
});

test('no recommended policy', async () => {
  await content.replace(tool, 'recommended: true', 'recommended: false');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > - id: shallow
    recommended-policy: None of the 3 policies is recommended, expected one.
    Set recommended: true on one of them."
  `);
});

test('two recommended policies', async () => {
  await content.replace(
    tool,
    '    recommended: false\n    call_weight: 25',
    '    recommended: true\n    call_weight: 25',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > true
    recommended-policy: Policy "medium" is recommended besides "shallow", expected exactly one.
    Set recommended: false on one of them."
  `);
});

test('a limit without the weight of a call', async () => {
  await content.replace(tool, '    call_weight: 25\n', '');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > id: medium
    call-weight-missing: Policy "medium" allows 12 calls a minute and has no call_weight, expected the most that one of them can weigh.
    Add call_weight, the time request of a signed call included."
  `);
});

test('a limit beyond the share of the budget', async () => {
  await content.replace(tool, '    call_weight: 25\n', '    call_weight: 50\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/tool.mdx > 50
    share-exceeded: Policy "medium" allows 12 calls a minute of weight 50, 600 in all, expected at most 300.
    Lower the limit, or let only cheaper calls through."
  `);
});

test('a policy that loads and misleads', async () => {
  await content.replace(policy, 'name: order books a minute', 'name: at most 100 levels');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > name: at most 100 levels
    duplicate-rule-name: bn_order_book has two rules named "at most 100 levels" (the other is rules[0]). What goes by the name, such as a denial without on_deny, does not say which of them it was.
    Give each rule a name of its own."
  `);
});
