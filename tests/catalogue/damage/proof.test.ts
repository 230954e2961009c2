/** Policies and cases that contradict each other. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/binance/bn_order_book';
const policy = `${folder}/shallow.yaml`;
const posture = 'content/postures/binance/recommended.yaml';

test('a limit that is looser than its cases', async () => {
  await content.replace(policy, 'rate_limit: 60/minute', 'rate_limit: 61/minute');
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.cases.yaml > deny
    case-decision: Case "60 calls in a minute, then a fresh count", call 2 of bn_order_book: The call is allowed; expected it to be denied with "60 order books a minute are used up. Wait for the next minute, or read bn_book_ticker.".
    Correct the policy or the case; the page shows the case as proof.

    content/tools/binance/bn_order_book/shallow.yaml > name: order books a minute
    limit-not-reached: tools.bn_order_book.rules[1]: Found no call that the limit denies and one step more would allow, expected the first call too many. The rule is "order books a minute" of bn_order_book.
    Add a case that uses the limit up and then makes one call more, in one window.

    content/tools/binance/bn_order_book/shallow.yaml > name: order books a minute
    rule-not-needed: tools.bn_order_book.rules[1]: Found no call that only the rule "order books a minute" of bn_order_book denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out.

    content/tools/binance/bn_order_book/tool.mdx > 5
    share-exceeded: Policy "shallow" allows 61 calls a minute of weight 5, 305 in all, expected at most 300.
    Lower the limit, or let only cheaper calls through."
  `);
});

test('a bound that is tighter than its cases', async () => {
  await content.replace(policy, 'value: 100', 'value: 99');
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.cases.yaml > allow
    case-decision: Case "A book of up to 100 levels is read", call 2 of bn_order_book: The call is denied by tools.bn_order_book.rules[0] "at most 100 levels" with "Set limit to a whole number from 1 to 100."; expected it to be allowed.
    Correct the policy or the case; the page shows the case as proof."
  `);
});

test('a message that the agent does not get', async () => {
  await content.replace(`${folder}/deny.cases.yaml`, 'Order books are closed', 'Books are closed');
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/deny.cases.yaml > "Books are closed to this agent. Use bn_book_ticker for the 
    case-message: Case "Even the cheapest book is denied", call 1 of bn_order_book: The call is denied by tools.bn_order_book.rules[0] "no order books" with "Order books are closed to this agent. Use bn_book_ticker for the best bid and ask."; expected it to be denied with "Books are closed to this agent. Use bn_book_ticker for the best bid and ask.".
    Correct the policy or the case; the page shows the case as proof."
  `);
});

test('a rule that no case needs', async () => {
  await content.replace(
    policy,
    '      # 60 calls x weight 5',
    '      - name: no such symbol\n        conditions:\n          - { path: args.symbol, op: neq, value: NOSUCHPAIR }\n        on_deny: "No such symbol."\n      # 60 calls x weight 5',
  );
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/binance/bn_order_book/shallow.yaml > name: no such symbol
    rule-not-needed: tools.bn_order_book.rules[1]: Found no call that only the rule "no such symbol" of bn_order_book denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out."
  `);
});

test('a posture that decides otherwise than its cases say', async () => {
  await content.replace(posture, 'bn_cancel_order: deny', 'bn_cancel_order: by-order-id');
  expect(await content.report('content/postures')).toMatchInlineSnapshot(`
    "content/postures/binance/recommended.cases.yaml > deny
    case-decision: Case "Nothing is cancelled, one by one or all at once", call 1 of bn_cancel_order: The call is allowed; expected it to be denied with "This agent may not cancel orders. Name the order to the user, who can cancel it.".
    Correct the policy or the case; the page shows the case as proof."
  `);
});
