/** Postures that do not decide on every tool, or whose whole the engine refuses. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const posture = 'content/postures/binance/recommended.yaml';

test('a tool left out', async () => {
  await content.replace(posture, '  bn_order_book: shallow\n', '');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > bn_ping: spaced-checks
    posture-missing-tool: There is no decision on bn_order_book, expected one for each tool of binance.
    Add "bn_order_book: " and one of deny, medium, shallow."
  `);
});

test('a tool that does not exist', async () => {
  await content.replace(
    posture,
    '  bn_order_book: shallow\n',
    '  bn_order_book: shallow\n  bn_orders: shallow\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > shallow
    posture-unknown-tool: There is no tool "bn_orders" of binance, expected the name of a folder in content/tools/binance.
    Did you mean "bn_all_orders"?"
  `);
});

test('a policy that does not exist', async () => {
  await content.replace(posture, 'bn_order_book: shallow', 'bn_order_book: shalow');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > shalow
    posture-unknown-policy: bn_order_book has no policy "shalow", expected one of deny, medium, shallow.
    Did you mean "shallow"?"
  `);
});

test('a tool that is not decided', async () => {
  await content.replace(posture, 'bn_order_book: shallow', 'bn_order_book:');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > bn_order_book:
    wrong-type: tools.bn_order_book is empty, expected text.
    src/catalogue/schema/posture.ts says what the field holds."
  `);
});

test('no recommended posture', async () => {
  await content.replace(posture, 'recommended: true', 'recommended: false');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance > 
    recommended-posture: None of the 2 postures of binance is recommended, expected one.
    Set recommended: true in one of them."
  `);
});

test('two recommended postures', async () => {
  await content.replace(
    'content/postures/binance/market-data.yaml',
    'recommended: false',
    'recommended: true',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > true
    recommended-posture: content/postures/binance/market-data.yaml is recommended too, expected exactly one posture of binance.
    Set recommended: false in one of them."
  `);
});

test('a rule for every tool that the engine refuses', async () => {
  await content.replace(
    posture,
    '- name: no keys among the arguments',
    '- title: no keys among the arguments',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.yaml > |
    posture-refused: The engine refuses line LINE of the full policy, "- title: no keys among the arguments" (rule-without-name): The rule has no name.
    Add a name that says what the rule is for.

    content/postures/binance/recommended.yaml > |
    unknown-key: In line LINE of the full policy, "- title: no keys among the arguments": The engine ignores the key "title" without a word, so it has no effect.
    Known here: name, action, rate_limit, conditions, on_deny, state."
  `);
});
