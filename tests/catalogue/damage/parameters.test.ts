/** Parameters that set nothing, words that do not follow them, and a file that is not what the defaults make of it. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/norbank/nb_transfer';
const page = `${folder}/tool.mdx`;
const policy = `${folder}/small-payments.yaml`;

/** What is found in the folder of the tool. What follows in other files is not looked at. */
const report = () => content.report(folder);

test('a pattern that is right and written in another way than the parameter writes it', async () => {
  await content.replace(policy, '(?:[0-9]|[1-4][0-9])', '[1-4]?[0-9]');
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/small-payments.yaml >             value: '^[1-4]?[0-9](?:\\.[0-9]{1,2})?$'
    not-the-defaults: Found "value: '^[1-4]?[0-9](?:\\.[0-9]{1,2})?$'", expected "value: '^(?:[0-9]|[1-4][0-9])(?:\\.[0-9]{1,2})?$'", as the default of "biggest-payment" makes it.
    Write the line in that way, or correct the default."
  `);
});

test('a limit that is not the default', async () => {
  await content.replace(page, 'default: 4\n', 'default: 5\n');
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/small-payments.yaml > 4711 and 4712, 4 an hour and 10 a day
    value-left-behind: Found "4" in a sentence with a value that can be set, expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/small-payments.yaml > 4711 and 4712, 4 an hour and 10 a day
    value-left-behind: Found "4711", which is the default of "accounts", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/small-payments.yaml > 4712, 4 an hour and 10 a day
    value-left-behind: Found "4712", which is the default of "accounts", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/small-payments.yaml > 10 a day
    value-left-behind: Found "10", which is the default of "payments-a-day", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/small-payments.yaml >         rate_limit: 4/hour
    not-the-defaults: Found "rate_limit: 4/hour", expected "rate_limit: 5/hour", as the default of "payments-an-hour" makes it.
    Write the line in that way, or correct the default.

    content/tools/norbank/nb_transfer/tool.mdx > - id: accounts
    edge-not-held: Payments an hour: of the calls in one hour the first 5 pass, the next does not: found that it is not.
    Correct the parameter, the policy or the calls of its cases.

    content/tools/norbank/nb_transfer/tool.mdx > "the accounts {and(accounts)}, {payments-an-hour} an hour an
    phrase-not-found: "the accounts 4711 and 4712, 5 an hour and 10 a day" stands nowhere in content/tools/norbank/nb_transfer/small-payments.yaml nor in its title, brief or advice, expected it there and not only inside a longer phrase.
    Write it as the policy does, or delete it.

    content/tools/norbank/nb_transfer/tool.mdx > "{payments-an-hour} {payments-an-hour: payment/payments} an 
    phrase-not-found: "5 payments an hour are used up" stands nowhere in content/tools/norbank/nb_transfer/small-payments.yaml nor in its title, brief or advice, expected it there and not only inside a longer phrase.
    Write it as the policy does, or delete it."
  `);
});

test('another text in the list', async () => {
  await content.replace(policy, '- "4712"\n', '- "4713"\n');
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/small-payments.cases.yaml > deny
    case-decision: Case "Nothing goes to another account", call 1 of nb_transfer: The call is allowed; expected it to be denied with "Pay to 4711 or 4712 only.".
    Correct the policy or the case.

    content/tools/norbank/nb_transfer/small-payments.yaml > name: known accounts
    rule-not-needed: tools.nb_transfer.rules[0]: Found no call that only the rule "known accounts" of nb_transfer denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out.

    content/tools/norbank/nb_transfer/small-payments.yaml >               - "4713"
    not-the-defaults: Found "- "4713"", expected "- "4712"", as the default of "accounts" makes it.
    Write the line in that way, or correct the default.

    content/tools/norbank/nb_transfer/tool.mdx > - id: accounts
    edge-not-held: Accounts: to "4712" is allowed: found that it is not.
    Correct the parameter, the policy or the calls of its cases."
  `);
});

test('a rule and a condition that are not there', async () => {
  await content.replace(page, 'rule: payments an hour', 'rule: payment an hour');
  await content.replace(page, 'path: args.amount', 'path: args.sum');
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/tool.mdx > id: biggest-payment
    unusable-parameter: The rule "payments under 50" has no such condition, expected one on args.sum with regex. See content/tools/norbank/nb_transfer/small-payments.yaml.
    Correct it here, or in the policy.

    content/tools/norbank/nb_transfer/tool.mdx > id: payments-an-hour
    unusable-parameter: Found 0 rules named "payment an hour", expected one. See content/tools/norbank/nb_transfer/small-payments.yaml.
    Correct it here, or in the policy."
  `);
});

test('a default beyond its bounds, and one of two texts where one is taken', async () => {
  await content.replace(page, 'at_most: "1000"', 'at_most: "20"');
  await content.replace(
    page,
    'default: ["4711", "4712"]\n        at_most: 5',
    'default: ["4711", "4712"]\n        at_most: 1',
  );
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/tool.mdx > id: accounts
    unusable-parameter: The default is refused, expected one that could be set: Accounts: found 2, expected one, such as 4711.
    Correct the parameter.

    content/tools/norbank/nb_transfer/tool.mdx > id: accounts
    unusable-parameter: The rule "known accounts" has no such condition, expected one on args.to with eq. See content/tools/norbank/nb_transfer/small-payments.yaml.
    Correct it here, or in the policy.

    content/tools/norbank/nb_transfer/tool.mdx > id: biggest-payment
    unusable-parameter: The default is refused, expected one that could be set: Every payment is below: found "50". Write a number of EUR above 0 and up to 20, such as 50.
    Correct the parameter."
  `);
});

test('an id that stands twice', async () => {
  await content.replace(page, 'id: payments-a-day', 'id: payments-an-hour');
  expect(await report()).toContain(
    'unusable-parameter: The parameter "payments-an-hour" stands a second time, expected once.',
  );
});

test.each([
  [
    '{either(accounts)}',
    'there is no function "either", expected one of thousands, and, or, slashed, below, stems.',
  ],
  ['{or(account)}', 'there is no parameter "account", expected one of accounts, biggest-payment,'],
  ['{stems(accounts)}', 'expected a one-of with an ending in stems().'],
  ['{or(accounts}', 'expected a closing bracket.'],
  ['{or(accounts) *}', 'expected a parameter, a number or a function.'],
  ['{or(accounts)', 'has one brace, expected two around each value.'],
])('a phrase that cannot be read: %s', async (replacement, message) => {
  await content.replace(page, '"Pay to {or(accounts)}"', `"Pay to ${replacement}"`);
  const found = await report();
  expect(found).toContain(`${page} > "Pay to ${replacement}"\nunusable-parameter: `);
  expect(found).toContain(message);
});

test('a phrase without words of its own, which would be anywhere', async () => {
  await content.replace(page, '"Pay to {or(accounts)}"', '"{or(accounts)}"');
  expect(await report()).toContain('has no words outside the braces, expected some by which to find it.');
});

test('a phrase that the policy does not hold', async () => {
  await content.replace(page, '"Pay to {or(accounts)}"', '"Pay into {or(accounts)}"');
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/small-payments.yaml > 4711 or 4712 only."
    value-left-behind: Found "4711", which is the default of "accounts", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/small-payments.yaml > 4712 only."
    value-left-behind: Found "4712", which is the default of "accounts", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/tool.mdx > "Pay into {or(accounts)}"
    phrase-not-found: "Pay into 4711 or 4712" stands nowhere in content/tools/norbank/nb_transfer/small-payments.yaml nor in its title, brief or advice, expected it there and not only inside a longer phrase.
    Write it as the policy does, or delete it."
  `);
});

test('words that do not follow a value: in a comment, in a message, in the brief, computed', async () => {
  await content.replace(
    policy,
    'The greatest\n      # amount is 49.99.',
    'The greatest\n      # sum is 49.99.',
  );
  await content.replace(policy, 'less than 50 at a time', 'less than 50 each time');
  await content.replace(page, 'brief: Sums under 50, 10 a day', 'brief: Sums under 50, ten a day');
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/small-payments.cases.yaml > "Pay less than 50 at a time."
    case-message: Case "A small payment goes out, a large one does not", call 2 of nb_transfer: The call is denied by tools.nb_transfer.rules[1] "payments under 50" with "Pay less than 50 each time."; expected it to be denied with "Pay less than 50 at a time.".
    Correct the policy or the case.

    content/tools/norbank/nb_transfer/small-payments.cases.yaml > "Pay less than 50 at a time."
    case-message: Case "A small payment goes out, a large one does not", call 3 of nb_transfer: The call is denied by tools.nb_transfer.rules[1] "payments under 50" with "Pay less than 50 each time."; expected it to be denied with "Pay less than 50 at a time.".
    Correct the policy or the case.

    content/tools/norbank/nb_transfer/small-payments.cases.yaml > "Pay less than 50 at a time."
    case-message: Case "A small payment goes out, a large one does not", call 4 of nb_transfer: The call is denied by tools.nb_transfer.rules[1] "payments under 50" with "Pay less than 50 each time."; expected it to be denied with "Pay less than 50 at a time.".
    Correct the policy or the case.

    content/tools/norbank/nb_transfer/small-payments.yaml > 49.99.
    value-left-behind: Found "49.99", which is the default of "amount is {below(biggest-payment)}", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/small-payments.yaml > 50 each time."
    value-left-behind: Found "50", which is the default of "biggest-payment", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/tool.mdx > Sums under 50, ten a day
    value-left-behind: Found "50", which is the default of "biggest-payment", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/tool.mdx > Sums under 50, ten a day
    value-left-behind: Found "ten", which is the default of "payments-a-day", expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays.

    content/tools/norbank/nb_transfer/tool.mdx > "sums under {biggest-payment}, {payments-a-day} a day"
    phrase-not-found: "sums under 50, 10 a day" stands nowhere in content/tools/norbank/nb_transfer/small-payments.yaml nor in its title, brief or advice, expected it there and not only inside a longer phrase.
    Write it as the policy does, or delete it.

    content/tools/norbank/nb_transfer/tool.mdx > "amount is {below(biggest-payment)}"
    phrase-not-found: "amount is 49.99" stands nowhere in content/tools/norbank/nb_transfer/small-payments.yaml nor in its title, brief or advice, expected it there and not only inside a longer phrase.
    Write it as the policy does, or delete it.

    content/tools/norbank/nb_transfer/tool.mdx > "less than {biggest-payment} at a time"
    phrase-not-found: "less than 50 at a time" stands nowhere in content/tools/norbank/nb_transfer/small-payments.yaml nor in its title, brief or advice, expected it there and not only inside a longer phrase.
    Write it as the policy does, or delete it."
  `);
});

test('a number beside a value', async () => {
  await content.replace(
    policy,
    '10 payments a day are used up."',
    '10 payments a day are used up after 24 hours."',
  );
  expect(await report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/small-payments.cases.yaml > "10 payments a day are used up."
    case-message: Case "4 payments an hour", call 5 of nb_transfer: The call is denied by tools.nb_transfer.rules[3] "payments a day" with "10 payments a day are used up after 24 hours."; expected it to be denied with "10 payments a day are used up.".
    Correct the policy or the case.

    content/tools/norbank/nb_transfer/small-payments.yaml > name: payments a day
    message-limit: on_deny of "payments a day" says 24, expected 10 calls a day.
    Correct the message or the limit, and the cases that expect the message.

    content/tools/norbank/nb_transfer/small-payments.yaml > 24 hours."
    value-left-behind: Found "24" in a sentence with a value that can be set, expected a phrase around it.
    Add a phrase that holds it: with braces if it follows the value, without if it stays."
  `);
});

test('a limit that another one never lets a call reach', async () => {
  for (const [found, replacement] of [
    ['10 a day', '3 a day'],
    ['10 payments x', '3 payments x'],
    ['500 EUR', '150 EUR'],
    ['10/day', '3/day'],
    ['"10 payments a day', '"3 payments a day'],
  ] as const)
    await content.replace(policy, found, replacement);
  await content.replace(page, 'default: 10\n', 'default: 3\n');
  await content.replace(page, 'Sums under 50, 10 a day', 'Sums under 50, 3 a day');
  const edges = content.faults().filter(({ code }) => code === 'edge-not-held');
  expect(edges.map(({ message }) => message)).toEqual([
    'Payments an hour: 4 an hour can never be reached, because the limit of 3 a day comes before it.',
  ]);
});
