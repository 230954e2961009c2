/** Policies that the engine refuses, or that lie in the wrong place. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/norbank/nb_rates';
const tool = `${folder}/tool.mdx`;
const policy = `${folder}/shallow.yaml`;
const cases = `${folder}/shallow.cases.yaml`;

test('a limit that the engine refuses', async () => {
  await content.replace(policy, 'rate_limit: 60/minute', 'rate_limit: 60 per minute');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > 60 per minute
    malformed-rate-limit: rate_limit must be calls per window, but is "60 per minute".
    Write a whole number from 1 up, a slash and minute, hour or day: rate_limit: 30/minute."
  `);
});

test('two mistakes in one policy', async () => {
  await content.replace(policy, 'op: lte', 'op: less');
  await content.replace(policy, 'version: "1"', 'version: "2"');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > "2"
    version-not-1: The version must be "1", but is "2".
    Begin the file with version: "1".

    content/tools/norbank/nb_rates/shallow.yaml > less
    unknown-operator: There is no operator "less".
    Write op with one of eq, neq, in, not_in, lt, lte, gt, gte, regex, contains or exists."
  `);
});

test('a policy that is not YAML', async () => {
  await content.replace(
    policy,
    'description: "At most 100 rates, 60 calls a minute"',
    'description: "At most 100 rates, 60 calls a minute',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > Set limit to a whole number from 1 to 100."
    yaml-syntax: Found a text where the mapping that begins in line LINE goes on.
    Write a key with a colon here, or check the quotes and the indentation."
  `);
});

test('a policy that knows where its schema is served', async () => {
  const text = await content.read(policy);
  await content.write(policy, `# yaml-language-server: $schema=https://example.org/schema.json\n${text}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > # yaml-language-server: $schema=https://example.org/schema.j
    schema-line-written: Found "# yaml-language-server: $schema=https://example.org/schema.json", expected a file that does not know where the site lives.
    Delete the line."
  `);
});

test('a policy for another tool', async () => {
  await content.replace(policy, '  nb_rates:', '  nb_rate:');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > version: "1"
    policy-without-tool: The policy names only nb_rate, expected nb_rates.
    List nb_rates under tools, or under hide.

    content/tools/norbank/nb_rates/shallow.yaml > nb_rate:
    policy-for-other-tool: The policy decides on "nb_rate", expected nb_rates alone.
    Did you mean "nb_rates"?"
  `);
});

test('a policy for every tool besides', async () => {
  await content.replace(
    policy,
    '  nb_rates:',
    '  "*":\n    rules:\n      - name: none\n        action: deny\n  nb_rates:',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > "*":
    policy-for-other-tool: The policy decides on "*", expected nb_rates alone.
    Move the entry into that tool's own folder.

    content/tools/norbank/nb_rates/tool.mdx > Up to 100 rates
    label-against-policy: title of "shallow" is "Up to 100 rates", expected "Blocked", because its calls are denied.
    Correct the text, or the policy.

    content/tools/norbank/nb_rates/tool.mdx > Up to 100 rates
    label-against-policy: brief of "shallow" is "Up to 100 rates", expected "Blocked", because its calls are denied.
    Correct the text, or the policy.

    content/tools/norbank/nb_rates/tool.mdx > 5
    label-against-policy: call_weight of "shallow" is 5, expected none, because its calls are denied.
    Delete it."
  `);
});

test('an entry that is not on lines of its own', async () => {
  await content.write(
    `${folder}/deny.yaml`,
    (await content.read(`${folder}/deny.yaml`)).replace(
      /\ntools:.*/s,
      '\ntools: { nb_rates: { rules: [{ name: no rates, action: deny, on_deny: "Rates are closed to this agent. Ask the user for the rate." }] } }\n',
    ),
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/deny.yaml > nb_rates: { rules: [{ name: no rates, action: deny, on_deny:
    policy-layout: The entry of nb_rates is not laid out as a block, expected it on lines of its own, indented by two spaces.
    Write it without braces or brackets, and indent by two spaces.

    content/tools/norbank/nb_rates/deny.yaml >  closed to this agent. Ask the user for the rate." }] } }
    line-too-long: The line has 137 characters, expected at most 80.
    Break a comment between words; fold a long text with ">-"."
  `);
});

test('a policy that the page does not list', async () => {
  await content.replace(tool, '  - id: medium', '  - id: middle');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/medium.yaml > version: "1"
    policy-without-entry: The tool does not list this policy, expected "medium" under policies in content/tools/norbank/nb_rates/tool.mdx.
    Add an entry for it, or delete the file with its cases.

    content/tools/norbank/nb_rates/tool.mdx > middle
    policy-without-file: Policy "middle" has no file, expected content/tools/norbank/nb_rates/middle.yaml.
    Add the file, or delete the entry."
  `);
});

test('a policy file that is missing', async () => {
  await content.remove(policy);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/ledger.yaml > policy norbank/nb_rates/shallow /tools/norbank/nb-rates/#pol
    entry-vanished: The policy "norbank/nb_rates/shallow" was published and is gone, expected it in the content or in content/retired.yaml.
    Did you mean "norbank/nb_rates/deny"?

    content/postures/norbank/recommended.yaml > shallow
    posture-unknown-policy: nb_rates has no policy "shallow", expected one of deny, medium.
    Name one of them.

    content/tools/norbank/nb_rates/shallow.cases.yaml > cases:
    cases-without-policy: The cases have no policy, expected content/tools/norbank/nb_rates/shallow.yaml.
    Add the policy, rename the file, or delete it.

    content/tools/norbank/nb_rates/tool.mdx > shallow
    policy-without-file: Policy "shallow" has no file, expected content/tools/norbank/nb_rates/shallow.yaml.
    Add the file, or delete the entry."
  `);
});

test('a policy without cases', async () => {
  await content.remove(cases);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > version: "1"
    policy-without-cases: The policy has no cases, expected content/tools/norbank/nb_rates/shallow.cases.yaml.
    Add calls with the decision that each must get."
  `);
});

test('no recommended policy', async () => {
  await content.replace(tool, 'recommended: true', 'recommended: false');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > - id: shallow
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
    "content/tools/norbank/nb_rates/tool.mdx > true
    recommended-policy: Policy "medium" is recommended besides "shallow", expected exactly one.
    Set recommended: false on one of them."
  `);
});

test('a limit without the weight of a call', async () => {
  await content.replace(tool, '    call_weight: 25\n', '');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > id: medium
    call-weight-missing: Policy "medium" allows 12 calls a minute and has no call_weight, expected the most that one of them can weigh.
    Add call_weight, the time request of a signed call included."
  `);
});

test('a limit beyond the share of the budget', async () => {
  await content.replace(tool, '    call_weight: 25\n', '    call_weight: 250\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/medium.yaml >       # 12 calls x weight 25 = 300 a minute, the share of a 
    call-weight-in-comment: "12 calls x weight 25 = 300" counts another weight, expected the call_weight of "medium", 250.
    Correct the comment, or call_weight of the policy in tool.mdx.

    content/tools/norbank/nb_rates/tool.mdx > 250
    share-exceeded: Policy "medium" allows 12 calls a minute of weight 250, 3000 in all, expected at most 300.
    Lower the limit, or let only cheaper calls through.

    content/tools/norbank/nb_rates/tool.mdx > 12
    share-exceedable: "calls-a-minute" can be set to 12 calls a minute of weight 250, 3000 in all, expected at most 300.
    Lower it to 1."
  `);
});

test('a parameter that could be set beyond the share of the budget', async () => {
  await content.replace(tool, 'at_most: 12\n', 'at_most: 13\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > 13
    share-exceedable: "calls-a-minute" can be set to 13 calls a minute of weight 25, 325 in all, expected at most 300.
    Lower it to 12."
  `);
});

test('a policy that loads and misleads', async () => {
  await content.replace(policy, 'name: rates a minute', 'name: at most 100 rates');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > name: at most 100 rates
    duplicate-rule-name: nb_rates has two rules named "at most 100 rates" (the other is rules[0]). A denial without on_deny gives the rule's name, and the agent cannot tell which of the two denied.
    Give each rule a name of its own."
  `);
});
