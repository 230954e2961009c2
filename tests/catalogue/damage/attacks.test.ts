/** Documented cases that refer to nothing, or whose policy is not what they say. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/attacks';
const name = `${folder}/knight-2012-runaway-orders`;
const page = `${name}.mdx`;
const policy = `${name}.yaml`;

/** The page with a verdict that offers no policy. */
const withoutPolicy = (text: string): string =>
  text.replace(/verdict: stops\n( {2}why: .*\n) {2}policy:\n(?: {4}.*\n)+/, 'verdict: does-not-stop\n$1');

test('another id than the file', async () => {
  await content.replace(page, 'id: knight-2012-runaway-orders', 'id: knight-2012');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > knight-2012
    name-mismatch: id is "knight-2012", expected "knight-2012-runaway-orders" as the file is named.
    Change id, or rename the file."
  `);
});

test('names that nothing has', async () => {
  await content.replace(page, 'access: [financial, write]', 'access: [financial, writing]');
  await content.replace(page, 'tools: [bn_new_order]', 'tools: [bn_new_orders]');
  await content.replace(page, 'list: owasp-mcp, entry: MCP08', 'list: owasp-mpc, entry: MCP08');
  await content.replace(page, 'entry: LLM10', 'entry: LLM11');
  await content.replace(page, '    server: binance\n    title', '    server: binanse\n    title');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > writing]
    attack-unknown-category: There is no category "writing", expected one of destructive, execute, financial, read, write.
    Name one of them, or add the category.

    content/attacks/knight-2012-runaway-orders.mdx > binanse
    attack-unknown-server: There is no server "binanse", expected one of binance.
    Did you mean "binance"?

    content/attacks/knight-2012-runaway-orders.mdx > LLM11, basis: by-analogy }
    attack-unknown-entry: There is no entry of owasp-llm "LLM11", expected one of LLM01, LLM02, LLM03, LLM04, LLM05, LLM06, LLM07, LLM08, LLM09, LLM10.
    Did you mean "LLM01"?

    content/attacks/knight-2012-runaway-orders.mdx > owasp-mpc, entry: MCP08, basis: by-analogy }
    attack-unknown-list: There is no list "owasp-mpc", expected one of owasp-llm, owasp-mcp, owasp-agentic, mitre-atlas.
    Did you mean "owasp-mcp"?

    content/attacks/knight-2012-runaway-orders.mdx > bn_new_orders]
    attack-unknown-tool: There is no tool "bn_new_orders", expected one of bn_account_info, bn_aggregate_trades, bn_all_orders, bn_avg_price, bn_book_ticker, bn_cancel_all_orders, bn_cancel_order, bn_close_listen_key, bn_create_listen_key, bn_exchange_info, bn_keepalive_listen_key, bn_klines, bn_my_trades, bn_new_order, bn_open_orders, bn_order_book, bn_ping, bn_query_order, bn_recent_trades, bn_server_time, bn_test_order, bn_ticker_24hr, bn_ticker_price.
    Did you mean "bn_new_order"?"
  `);
});

test('a server of tools, and a server as a whole, that the catalogue does not have', async () => {
  await content.replace(
    page,
    '  - server: binance\n    tools: [bn_new_order]',
    '  - server: kraken\n    tools: [bn_new_order]',
  );
  await content.replace(
    page,
    '\nsources:\n',
    '\nserver_wide: { server: bitfinex, why: All of it. }\nsources:\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > kraken
    attack-unknown-server: There is no server "kraken", expected one of binance.
    Name one of them, or add the server.

    content/attacks/knight-2012-runaway-orders.mdx > bitfinex, why: All of it. }
    attack-unknown-server: There is no server "bitfinex", expected one of binance.
    Name one of them, or add the server."
  `);
});

test('neither tools nor a server as a whole', async () => {
  const text = await content.read(page);
  await content.write(page, text.replace(/\ntools:\n.*?\nsources:/s, '\ntools: []\nsources:'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > []
    attack-missing-tool: tools is empty and there is no server_wide, expected one of the two.
    Name the tools that give the same access, or say in server_wide why the whole server is concerned."
  `);
});

test('a tool and a reference named twice', async () => {
  await content.replace(page, 'tools: [bn_query_order, ', 'tools: [bn_new_order, ');
  await content.replace(page, 'entry: LLM10', 'entry: LLM06');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > LLM06, basis: by-analogy }
    attack-duplicate-reference: Reference "owasp-llm LLM06" stands a second time, expected once; the first is at content/attacks/knight-2012-runaway-orders.mdx:LINE.
    Delete one of them.

    content/attacks/knight-2012-runaway-orders.mdx > bn_new_order, bn_open_orders, bn_my_trades]
    attack-duplicate-tool: Tool "binance/bn_new_order" stands a second time, expected once; the first is at content/attacks/knight-2012-runaway-orders.mdx:LINE.
    Keep the stronger analogy."
  `);
});

test('an end before the beginning, and a day that has not come', async () => {
  await content.replace(page, '  from: "2012-08-01"\n', '  from: "2999-08-01"\n  to: "2999-07"\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > "2999-08-01"
    date-in-future: from is 2999-08-01, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD.

    content/attacks/knight-2012-runaway-orders.mdx > "2999-07"
    attack-date-order: to is 2999-07, expected a date that is not before 2999-08-01.
    Correct one of the two dates.

    content/attacks/knight-2012-runaway-orders.mdx > "2999-07"
    date-in-future: to is 2999-07, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD."
  `);
});

test('a month that begins on the day', async () => {
  await content.replace(page, '  from: "2012-08-01"\n', '  from: "2012-08-01"\n  to: "2012-08"\n');
  expect(await content.findings()).toEqual([]);
});

test('a date that is none', async () => {
  await content.replace(page, '"2012-08-01"', '"2012-02-30"');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > "2012-02-30"
    wrong-value: date.from is "2012-02-30", expected a date as 2026-02-22, 2026-02 or 2026.
    src/catalogue/schema/attack.ts says what the field holds."
  `);
});

test('a policy that is missing', async () => {
  await content.remove(policy);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.cases.yaml > cases:
    cases-without-policy: The cases have no policy, expected content/attacks/knight-2012-runaway-orders.yaml.
    Add the policy, rename the file, or delete it.

    content/attacks/knight-2012-runaway-orders.mdx > stops
    attack-missing-policy: verdict is stops and there is no policy, expected content/attacks/knight-2012-runaway-orders.yaml.
    Add the policy with its cases, or write does-not-stop."
  `);
});

test('cases that are missing', async () => {
  await content.remove(`${name}.cases.yaml`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.yaml > version: "1"
    policy-without-cases: The policy has no cases, expected content/attacks/knight-2012-runaway-orders.cases.yaml.
    Add calls with the decision that each must get."
  `);
});

test('a policy that no verdict wants', async () => {
  await content.write(page, withoutPolicy(await content.read(page)));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.yaml > version: "1"
    attack-surplus-policy: Found a policy and content/attacks/knight-2012-runaway-orders.mdx says does-not-stop, expected a case with the verdict stops, limits or mixed.
    Change the verdict, rename the file, or delete it with its cases."
  `);
});

test('a verdict without a policy is sound when none lies there', async () => {
  await content.write(page, withoutPolicy(await content.read(page)));
  await content.remove(policy);
  await content.remove(`${name}.cases.yaml`);
  expect(await content.findings()).toEqual([]);
});

test('a policy without a page', async () => {
  await content.move(page, `${folder}/knight.mdx`);
  expect(await content.report(`${name}.`)).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.yaml > version: "1"
    attack-surplus-policy: Found a policy and there is no content/attacks/knight-2012-runaway-orders.mdx, expected a case with the verdict stops, limits or mixed.
    Change the verdict, rename the file, or delete it with its cases."
  `);
});

test('a title and a summary that stand elsewhere', async () => {
  const other = `${folder}/knight-again.mdx`;
  const text = await content.read(page);
  await content.write(other, withoutPolicy(text.replace('knight-2012-runaway-orders', 'knight-again')));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-again.mdx > "Knight Capital: millions of orders in 45 minutes from 212 c
    duplicate-title: title "Knight Capital: millions of orders in 45 minutes from 212 customer orders" stands a second time, expected once; the first is at content/attacks/knight-2012-runaway-orders.mdx:LINE.
    Say what is special to this page.

    content/attacks/knight-again.mdx > A router that did not see its own fills sent over 4 million 
    duplicate-summary: summary "A router that did not see its own fills sent over 4 million orders in 45 minutes and lost Knight Capital about 460 million dollars." stands a second time, expected once; the first is at content/attacks/knight-2012-runaway-orders.mdx:LINE.
    Say what is special to this page."
  `);
});

test('a heading, code, and no text at all', async () => {
  const text = await content.read(page);
  const [, frontmatter = ''] = text.split('---\n');
  await content.write(page, `${text}\n## Aftermath\n\n{1 + 1}\n`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > ## Aftermath
    body-heading: Found the heading "## Aftermath", expected paragraphs.
    The page sets the headings itself; say it in a sentence.

    content/attacks/knight-2012-runaway-orders.mdx > {1 + 1}
    body-code: Found code in "{1 + 1}", expected paragraphs.
    Delete it, or put it between backquotes to show it."
  `);
  await content.write(page, `---\n${frontmatter}---\n`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.mdx > 
    body-empty: There is no text after the facts, expected some.
    Write it below the second line of dashes."
  `);
});

test('a policy that the engine refuses', async () => {
  await content.replace(policy, 'rate_limit: 3/minute', 'rate_limit: 3 per minute');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.yaml > 3 per minute
    malformed-rate-limit: rate_limit must be calls per window, but is "3 per minute".
    Write a whole number from 1 up, a slash and minute, hour or day: rate_limit: 30/minute."
  `);
});

test('a policy for a tool that its server does not have', async () => {
  await content.replace(policy, '  bn_query_order:', '  bn_query_orders:');
  expect(await content.report(policy)).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.yaml > bn_query_orders:
    unknown-tool: Binance MCP server has no tool "bn_query_orders", so this never applies. Names are compared letter by letter.
    Did you mean "bn_query_order"?

    content/attacks/knight-2012-runaway-orders.yaml > name: order look-ups
    limit-not-reached: tools.bn_query_orders.rules[0]: Found no call that the limit denies and one step more would allow, expected the first call too many. The rule is "order look-ups" of bn_query_orders.
    Add a case that uses the limit up and then makes one call more, in one window.

    content/attacks/knight-2012-runaway-orders.yaml > name: order look-ups
    limit-not-used-up: tools.bn_query_orders.rules[0]: Found no allowed call that one step less would deny, expected the last call within the limit. The rule is "order look-ups" of bn_query_orders.
    Add a case that makes exactly as many calls as the limit allows, in one window.

    content/attacks/knight-2012-runaway-orders.yaml > name: order look-ups
    rule-not-needed: tools.bn_query_orders.rules[0]: Found no call that only the rule "order look-ups" of bn_query_orders denies, expected at least one.
    Add a call that this rule alone denies to the cases, or take the rule out.

    content/attacks/knight-2012-runaway-orders.yaml > name: order look-ups
    window-not-crossed: tools.bn_query_orders.rules[0]: Found no call that is allowed because a new window has just begun, expected the first call of the next window. The rule is "order look-ups" of bn_query_orders.
    After the denied call, add one in the first second of the next window, expected to be allowed."
  `);
});

test('a limit that is looser than its cases', async () => {
  await content.replace(policy, 'rate_limit: 12/day', 'rate_limit: 13/day');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.cases.yaml > deny
    case-decision: Case "A flood that goes on for 45 minutes ends after 12 orders", call 5 of bn_new_order: Of 1000 equal calls, number 1 is allowed; expected it to be denied with "12 orders a day are used up. Trading opens again at 00:00 UTC; tell the user.".
    Correct the policy or the case; the page shows the case as proof."
  `);
});

test('a policy that leaves nothing possible', async () => {
  await content.write(
    policy,
    (await content.read(policy)).replace(
      /\ntools:.*/s,
      '\ntools:\n  bn_new_order:\n    rules:\n      - { name: no orders, action: deny, on_deny: No. }\n',
    ),
  );
  await content.write(
    `${name}.cases.yaml`,
    'cases:\n  - title: None\n    calls:\n      - { tool: bn_new_order, arguments: {}, expect: deny, message: No. }\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/attacks/knight-2012-runaway-orders.cases.yaml > cases:
    no-allowed-call: Found 1 calls, none of them allowed; expected at least one that the policy allows.
    Add a call that passes, so that the page shows what stays possible."
  `);
});

test('a list that stands twice, and one that was read tomorrow', async () => {
  const references = 'content/references.yaml';
  await content.replace(references, 'id: owasp-agentic', 'id: owasp-llm');
  await content.replace(
    references,
    `    source:
      repository: mitre-atlas/atlas-data
      path: dist/ATLAS.yaml
      section: techniques
      commit: 8ee2c689a7d3c65ddf2bfe4950a4f3ecffa6f48b
`,
    '    source: { title: ATLAS, url: "https://example.org/", section: techniques, read: "2999-01-01" }\n',
  );
  expect(await content.report(references)).toMatchInlineSnapshot(`
    "content/references.yaml > owasp-llm
    duplicate-id: List "owasp-llm" stands a second time, expected once; the first is at content/references.yaml:LINE.
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
