/** Documented cases that refer to nothing, or whose policy is not what they say. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/attacks';
const name = `${folder}/payment-loop`;
const page = `${name}.mdx`;
const policy = `${name}.yaml`;

/** The page with a verdict that offers no policy. */
const withoutPolicy = (text: string): string =>
  text.replace(/verdict: stops\n( {2}why: .*\n) {2}policy:\n(?: {4}.*\n)+/, 'verdict: does-not-stop\n$1');

test('another id than the file', async () => {
  await content.replace(page, 'id: payment-loop', 'id: payments-loop');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > payments-loop
    name-mismatch: id is "payments-loop", expected "payment-loop" as the file is named.
    Change id, or rename the file.

    content/ledger.yaml > - attack copied-folder /attacks/copied-folder/
    ledger-without-entry: The policy "norbank/attacks/payments-loop" is not in the ledger, expected every entry that is published.
    When the id is as it shall stay, run "npm run ledger".

    content/ledger.yaml > policy norbank/attacks/payment-loop /attacks/payment-loop/#p
    entry-vanished: The policy "norbank/attacks/payment-loop" was published and is gone, expected it in the content or in content/retired.yaml.
    Did you mean "norbank/attacks/payments-loop"?"
  `);
});

test('names that nothing has', async () => {
  await content.replace(page, 'access: [financial, read]', 'access: [financial, reading]');
  await content.replace(page, 'tools: [nb_transfer]', 'tools: [nb_transfers]');
  await content.replace(page, 'list: trade-list, entry: T08', 'list: trade-lsit, entry: T08');
  await content.replace(page, 'entry: H2', 'entry: H3');
  await content.replace(page, '    server: norbank\n    title', '    server: norbnk\n    title');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > reading]
    attack-unknown-category: There is no category "reading", expected one of destructive, financial, read.
    Name one of them, or add the category.

    content/attacks/payment-loop.mdx > norbnk
    attack-unknown-server: There is no server "norbnk", expected one of norbank, notes.
    Did you mean "norbank"?

    content/attacks/payment-loop.mdx > H3, basis: by-analogy }
    attack-unknown-entry: There is no entry of house-list "H3", expected one of H1, H2.
    Did you mean "H1"?

    content/attacks/payment-loop.mdx > trade-lsit, entry: T08, basis: published }
    attack-unknown-list: There is no list "trade-lsit", expected one of house-list, trade-list.
    Did you mean "trade-list"?

    content/attacks/payment-loop.mdx > nb_transfers]
    attack-unknown-tool: There is no tool "nb_transfers", expected one of nb_rate_stream, nb_rates, nb_transfer.
    Did you mean "nb_transfer"?

    content/ledger.yaml > - attack copied-folder /attacks/copied-folder/
    ledger-without-entry: The policy "norbnk/attacks/payment-loop" is not in the ledger, expected every entry that is published.
    When the id is as it shall stay, run "npm run ledger".

    content/ledger.yaml > policy norbank/attacks/payment-loop /attacks/payment-loop/#p
    entry-vanished: The policy "norbank/attacks/payment-loop" was published and is gone, expected it in the content or in content/retired.yaml.
    Did you mean "norbnk/attacks/payment-loop"?"
  `);
});

test('a server of tools, and a server as a whole, that the catalogue does not have', async () => {
  await content.replace(
    page,
    '  - server: norbank\n    tools: [nb_transfer]',
    '  - server: kraken\n    tools: [nb_transfer]',
  );
  await content.replace(
    page,
    '\nsources:\n',
    '\nserver_wide: { server: bitfinex, why: All of it. }\nsources:\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > kraken
    attack-unknown-server: There is no server "kraken", expected one of norbank, notes.
    Name one of them, or add the server.

    content/attacks/payment-loop.mdx > bitfinex, why: All of it. }
    attack-unknown-server: There is no server "bitfinex", expected one of norbank, notes.
    Name one of them, or add the server."
  `);
});

test('neither tools nor a server as a whole', async () => {
  const text = await content.read(page);
  await content.write(page, text.replace(/\ntools:\n.*?\nsources:/s, '\ntools: []\nsources:'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > []
    attack-missing-tool: tools is empty and there is no server_wide, expected one of the two.
    Name the tools that give the same access, or say in server_wide why the whole server is concerned."
  `);
});

test('a tool and a reference named twice', async () => {
  await content.replace(page, 'tools: [nb_rates, ', 'tools: [nb_transfer, ');
  await content.replace(page, 'entry: H2', 'entry: H1');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > H1, basis: by-analogy }
    attack-duplicate-reference: Reference "house-list H1" stands a second time, expected once; the first is at content/attacks/payment-loop.mdx:LINE.
    Delete one of them.

    content/attacks/payment-loop.mdx > nb_transfer, nb_rate_stream]
    attack-duplicate-tool: Tool "norbank/nb_transfer" stands a second time, expected once; the first is at content/attacks/payment-loop.mdx:LINE.
    Keep the stronger analogy."
  `);
});

test('an end before the beginning, and a day that has not come', async () => {
  await content.replace(page, '  from: "2025-08-01"\n', '  from: "2999-08-01"\n  to: "2999-07"\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > "2999-08-01"
    date-in-future: from is 2999-08-01, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD.

    content/attacks/payment-loop.mdx > "2999-07"
    attack-date-order: to is 2999-07, expected a date that is not before 2999-08-01.
    Correct one of the two dates.

    content/attacks/payment-loop.mdx > "2999-07"
    date-in-future: to is 2999-07, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD."
  `);
});

test('a month that begins on the day', async () => {
  await content.replace(page, '  from: "2025-08-01"\n', '  from: "2025-08-01"\n  to: "2025-08"\n');
  expect(content.faults()).toEqual([]);
});

test('a date that is none', async () => {
  await content.replace(page, '"2025-08-01"', '"2025-02-30"');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > "2025-02-30"
    wrong-value: date.from is "2025-02-30", expected a date as 2026-02-22, 2026-02 or 2026.
    src/catalogue/schema/attack.ts says what the field holds."
  `);
});

test('a policy that is missing', async () => {
  await content.remove(policy);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.cases.yaml > cases:
    cases-without-policy: The cases have no policy, expected content/attacks/payment-loop.yaml.
    Add the policy, rename the file, or delete it.

    content/attacks/payment-loop.mdx > stops
    attack-missing-policy: verdict is stops and there is no policy, expected content/attacks/payment-loop.yaml.
    Add the policy with its cases, or write does-not-stop."
  `);
});

test('cases that are missing', async () => {
  await content.remove(`${name}.cases.yaml`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.yaml > version: "1"
    policy-without-cases: The policy has no cases, expected content/attacks/payment-loop.cases.yaml.
    Add calls with the decision that each must get."
  `);
});

test('a policy that no verdict wants', async () => {
  await content.write(page, withoutPolicy(await content.read(page)));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.yaml > version: "1"
    attack-surplus-policy: Found a policy and content/attacks/payment-loop.mdx says does-not-stop, expected a case with the verdict stops, limits or mixed.
    Change the verdict, rename the file, or delete it with its cases.

    content/ledger.yaml > policy norbank/attacks/payment-loop /attacks/payment-loop/#p
    entry-vanished: The policy "norbank/attacks/payment-loop" was published and is gone, expected it in the content or in content/retired.yaml.
    Bring it back, or say in retired.yaml what became of it."
  `);
});

test('a verdict without a policy is sound when none lies there', async () => {
  await content.write(page, withoutPolicy(await content.read(page)));
  await content.remove(policy);
  await content.remove(`${name}.cases.yaml`);
  await content.write(
    'content/retired.yaml',
    'retired:\n  - { kind: policy, id: norbank/attacks/payment-loop, status: retired, date: 2026-01-31, why: It stops nothing. }\n',
  );
  expect(content.faults()).toEqual([]);
});

test('a policy without a page', async () => {
  await content.move(page, `${folder}/loop.mdx`);
  expect(await content.report(`${name}.`)).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.yaml > version: "1"
    attack-surplus-policy: Found a policy and there is no content/attacks/payment-loop.mdx, expected a case with the verdict stops, limits or mixed.
    Change the verdict, rename the file, or delete it with its cases."
  `);
});

test('a title and a summary that stand elsewhere', async () => {
  const other = `${folder}/loop-again.mdx`;
  const text = await content.read(page);
  await content.write(other, withoutPolicy(text.replace('payment-loop', 'loop-again')));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > "A loop that paid one bill all night"
    duplicate-title: title "A loop that paid one bill all night" stands a second time, expected once; the first is at content/attacks/loop-again.mdx:LINE.
    Say what is special to this page.

    content/attacks/payment-loop.mdx > An invented assistant did not see its own payments and paid 
    duplicate-summary: summary "An invented assistant did not see its own payments and paid the same bill again until morning." stands a second time, expected once; the first is at content/attacks/loop-again.mdx:LINE.
    Say what is special to this page.

    content/ledger.yaml > - attack copied-folder /attacks/copied-folder/
    ledger-without-entry: The attack "loop-again" is not in the ledger, expected every entry that is published.
    When the id is as it shall stay, run "npm run ledger"."
  `);
});

test('a heading, code, and no text at all', async () => {
  const text = await content.read(page);
  const [, frontmatter = ''] = text.split('---\n');
  await content.write(page, `${text}\n## Aftermath\n\n{1 + 1}\n`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > ## Aftermath
    body-heading: Found the heading "Aftermath", expected paragraphs.
    The page sets the headings itself; say it in a sentence.

    content/attacks/payment-loop.mdx > {1 + 1}
    body-code: Found code in "1 + 1", expected text.
    Delete it, or put it between backquotes to show it."
  `);
  await content.write(page, `---\n${frontmatter}---\n`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.mdx > 
    body-empty: There is no text after the facts, expected some.
    Write it below the second line of dashes."
  `);
});

test('a policy that the engine refuses', async () => {
  await content.replace(policy, 'rate_limit: 3/minute', 'rate_limit: 3 per minute');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.yaml > 3 per minute
    malformed-rate-limit: rate_limit must be calls per window, but is "3 per minute".
    Write a whole number from 1 up, a slash and minute, hour or day: rate_limit: 30/minute."
  `);
});

test('a policy for a tool that its server does not have', async () => {
  await content.replace(policy, '  nb_rates:', '  nb_rate:');
  expect(await content.report(policy)).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.yaml > nb_rate:
    unknown-tool: Norbank MCP server has no tool "nb_rate", so this never applies. Names are compared letter by letter.
    Did you mean "nb_rates"?

    content/attacks/payment-loop.yaml > name: rates a minute
    limit-not-reached: tools.nb_rate.rules[0]: Found no call that the limit denies and one step more would allow, expected the first call too many. The rule is "rates a minute" of nb_rate.
    Add a case that uses the limit up and then makes one call more, in one window.

    content/attacks/payment-loop.yaml > name: rates a minute
    limit-not-used-up: tools.nb_rate.rules[0]: Found no allowed call that one step less would deny, expected the last call within the limit. The rule is "rates a minute" of nb_rate.
    Add a case that makes exactly as many calls as the limit allows, in one window.

    content/attacks/payment-loop.yaml > name: rates a minute
    rule-not-needed: tools.nb_rate.rules[0]: Found no call that only the rule "rates a minute" of nb_rate denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out.

    content/attacks/payment-loop.yaml > name: rates a minute
    window-not-crossed: tools.nb_rate.rules[0]: Found no call that is allowed because a new window has just begun, expected the first call of the next window. The rule is "rates a minute" of nb_rate.
    After the denied call, add one in the first second of the next window, expected to be allowed."
  `);
});

test('a limit that is looser than its cases', async () => {
  await content.replace(policy, 'rate_limit: 12/day', 'rate_limit: 13/day');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.cases.yaml > deny
    case-decision: Case "The loop ends after 12 payments", call 6 of nb_transfer: The call is allowed; expected it to be denied with "12 payments a day are used up.".
    Correct the policy or the case.

    content/attacks/payment-loop.mdx > Lets the agent pay less than 50 at a time, 3 times a minute 
    attack-pace: "12 times a day" is no limit of the policy, expected one of 3/minute, 13/day, 10/minute.
    Correct the text, or the policy.

    content/attacks/payment-loop.yaml > name: payments a day
    limit-not-reached: tools.nb_transfer.rules[2]: Found no call that the limit denies and one step more would allow, expected the first call too many. The rule is "payments a day" of nb_transfer.
    Add a case that uses the limit up and then makes one call more, in one window.

    content/attacks/payment-loop.yaml > name: payments a day
    message-limit: on_deny of "payments a day" says 12, expected 13 calls a day.
    Correct the message or the limit, and the cases that expect the message.

    content/attacks/payment-loop.yaml > name: payments a day
    rule-not-needed: tools.nb_transfer.rules[2]: Found no call that only the rule "payments a day" of nb_transfer denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out.

    content/attacks/payment-loop.yaml > name: payments a day
    window-not-held: tools.nb_transfer.rules[2]: Found no call that is denied and that a shorter window would allow, expected one late in the window. The rule is "payments a day" of nb_transfer.
    Move the denied call to the last second of the window."
  `);
});

test('a policy that leaves nothing possible', async () => {
  await content.write(
    policy,
    (await content.read(policy)).replace(
      /\ntools:.*/s,
      '\ntools:\n  nb_transfer:\n    rules:\n      - { name: no payments, action: deny, on_deny: No. }\n',
    ),
  );
  await content.write(
    `${name}.cases.yaml`,
    'cases:\n  - title: None\n    calls:\n      - { tool: nb_transfer, arguments: {}, expect: deny, message: No. }\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/payment-loop.cases.yaml > cases:
    no-allowed-call: Found 1 calls, none of them allowed; expected at least one that the policy allows.
    Add a call that passes, so that the page shows what stays possible.

    content/attacks/payment-loop.mdx > Lets the agent pay less than 50 at a time, 3 times a minute 
    attack-pace: "12 times a day" is no limit of the policy, expected none.
    Correct the text, or the policy.

    content/attacks/payment-loop.mdx > Lets the agent pay less than 50 at a time, 3 times a minute 
    attack-pace: "3 times a minute" is no limit of the policy, expected none.
    Correct the text, or the policy."
  `);
});

test('a list that stands twice, and one that was read tomorrow', async () => {
  const references = 'content/references.yaml';
  await content.replace(references, 'id: trade-list', 'id: house-list');
  await content.replace(
    references,
    `    source:
      repository: someone/lists
      path: trade.md
      section: All
      commit: cccccccccccccccccccccccccccccccccccccccc
`,
    '    source: { title: Trade, url: "https://example.org/", section: All, read: "2999-01-01" }\n',
  );
  expect(await content.report(references)).toMatchInlineSnapshot(`
    "content/references.yaml > house-list
    duplicate-id: List "house-list" stands a second time, expected once; the first is at content/references.yaml:LINE.
    Give one of them another id, or delete it.

    content/references.yaml > "2999-01-01" }
    date-in-future: read is 2999-01-01, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD."
  `);
});

test('no lists', async () => {
  await content.remove('content/references.yaml');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/references.yaml > 
    missing-file: There is no content/references.yaml, expected one.
    Add the file."
  `);
});
