/** Policies and cases that contradict each other. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/norbank/nb_rates';
const policy = `${folder}/shallow.yaml`;
const posture = 'content/postures/norbank/recommended.yaml';

test('a limit that is looser than its cases', async () => {
  await content.replace(policy, 'rate_limit: 60/minute', 'rate_limit: 61/minute');
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.cases.yaml > deny
    case-decision: Case "60 calls in a minute, then a fresh count", call 2 of nb_rates: The call is allowed; expected it to be denied with "60 calls a minute are used up. Wait for the next minute.".
    Correct the policy or the case.

    content/tools/norbank/nb_rates/shallow.yaml >       # 60 calls x weight 5 = 300 a minute, the share of a t
    written-product: "60 calls x weight 5 = 300" counts 60, expected the 61 of the limit below it.
    Correct the comment, or the limit.

    content/tools/norbank/nb_rates/shallow.yaml > name: rates a minute
    limit-not-reached: tools.nb_rates.rules[1]: Found no call that the limit denies and one step more would allow, expected the first call too many. The rule is "rates a minute" of nb_rates.
    Add a case that uses the limit up and then makes one call more, in one window.

    content/tools/norbank/nb_rates/shallow.yaml > name: rates a minute
    message-limit: on_deny of "rates a minute" says 60, expected 61 calls a minute.
    Correct the message or the limit, and the cases that expect the message.

    content/tools/norbank/nb_rates/shallow.yaml > name: rates a minute
    rule-not-needed: tools.nb_rates.rules[1]: Found no call that only the rule "rates a minute" of nb_rates denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out.

    content/tools/norbank/nb_rates/tool.mdx > 5
    share-exceeded: Policy "shallow" allows 61 calls a minute of weight 5, 305 in all, expected at most 300.
    Lower the limit, or let only cheaper calls through."
  `);
});

test('a bound that is tighter than its cases', async () => {
  await content.replace(policy, 'value: 100', 'value: 99');
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.cases.yaml > allow
    case-decision: Case "Up to 100 rates are read", call 2 of nb_rates: The call is denied by tools.nb_rates.rules[0] "at most 100 rates" with "Set limit to a whole number from 1 to 100."; expected it to be allowed.
    Correct the policy or the case.

    content/tools/norbank/nb_rates/shallow.yaml > name: at most 100 rates
    bound-not-in-rule: name of "at most 100 rates" says 100, expected a bound of its conditions: 1, 99.
    Correct the text or the condition.

    content/tools/norbank/nb_rates/shallow.yaml > name: at most 100 rates
    bound-not-in-rule: on_deny of "at most 100 rates" says 100, expected a bound of its conditions: 1, 99.
    Correct the text or the condition."
  `);
});

test('a message that the agent does not get', async () => {
  await content.replace(`${folder}/deny.cases.yaml`, 'Rates are closed', 'All is closed');
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/deny.cases.yaml > "All is closed to this agent. Ask the user for the rate."
    case-message: Case "The first call is denied already", call 1 of nb_rates: The call is denied by tools.nb_rates.rules[0] "no rates" with "Rates are closed to this agent. Ask the user for the rate."; expected it to be denied with "All is closed to this agent. Ask the user for the rate.".
    Correct the policy or the case."
  `);
});

test('a rule that no case needs', async () => {
  await content.replace(
    policy,
    '      # 60 calls x weight 5',
    '      - name: no such base\n        conditions:\n          - { path: args.base, op: neq, value: ZZZ }\n        on_deny: "No such base."\n      # 60 calls x weight 5',
  );
  expect(await content.report(folder)).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > name: no such base
    rule-not-needed: tools.nb_rates.rules[1]: Found no call that only the rule "no such base" of nb_rates denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out."
  `);
});

test('a posture that decides otherwise than its cases say', async () => {
  await content.replace(posture, 'nb_transfer: deny', 'nb_transfer: small-payments');
  expect(await content.report('content/postures')).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.cases.yaml > deny
    case-decision: Case "Rates are read, payments and streams are not", call 2 of nb_transfer: The call is allowed; expected it to be denied with "Payments are closed to this agent. Write down what is to be paid.".
    Correct the policy or the case.

    content/postures/norbank/recommended.yaml > None is needed.
    posture-key-none: key_permission says that none is needed, expected what nb_transfer needs, which the posture opens.
    Correct the text, or choose other policies."
  `);
});
