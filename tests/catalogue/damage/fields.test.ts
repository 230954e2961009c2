/** Fields that depart from their schema. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/norbank/nb_rates';
const tool = `${folder}/tool.mdx`;
const cases = `${folder}/shallow.cases.yaml`;
const posture = 'content/postures/norbank/recommended.yaml';
const server = 'content/servers/norbank.yaml';
const site = 'content/site.yaml';

test('text that is not YAML', async () => {
  await content.replace(posture, 'title: Recommended', 'title: "Recommended');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > "Recommended
    yaml-syntax: Not YAML 1.2: Missing closing "quote.
    Check quotes, colons and indentation here and on the line above."
  `);
});

test('a key that stands twice', async () => {
  await content.replace(posture, 'title: Recommended', 'title: Recommended\ntitle: Recommended');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > title: Recommended
    duplicate-key: This key stands a second time in its map, expected once.
    Delete or rename one of the two."
  `);
});

test('an alias', async () => {
  await content.replace(tool, 'title: Get exchange rates', 'title: &title Get exchange rates');
  await content.replace(tool, 'pitfalls:\n', 'pitfalls:\n  - *title\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > *title
    yaml-alias: Found a YAML alias, expected the value itself.
    Write the value out here."
  `);
});

test('a name that would be lost', async () => {
  await content.replace(tool, 'pitfalls:\n', '"\\x5f_proto__": 1\npitfalls:\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > "\\x5f_proto__": 1
    reserved-name: A key is called __proto__, expected another name.
    Rename it. Arguments of a call that have it are written as arguments_text."
  `);
});

test('a missing field', async () => {
  await content.replace(tool, 'category: read\n', '');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > name: nb_rates
    missing-field: category is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a missing field of a list entry', async () => {
  await content.replace(tool, ', weight: 25 }', ' }');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > { case: up to 500 rates }
    missing-field: request_weights[1].weight is missing, expected a number.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a misspelt field', async () => {
  await content.replace(tool, 'category: read', 'categry: read');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > name: nb_rates
    missing-field: category is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/norbank/nb_rates/tool.mdx > categry: read
    unknown-field: categry is not a known field.
    Did you mean "category"?"
  `);
});

test('a misspelt field of a list entry', async () => {
  await content.replace(tool, '    use_when: The agent looks at', '    usewhen: The agent looks at');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > id: shallow
    missing-field: policies[0].use_when is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/norbank/nb_rates/tool.mdx > usewhen: The agent looks at the main currencies.
    unknown-field: policies[0].usewhen is not a known field.
    Did you mean "use_when"?"
  `);
});

test('a number for text', async () => {
  await content.replace(site, 'title: Small Catalogue', 'title: 42');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > 42
    wrong-type: title is 42, expected text.
    Put it in quotes."
  `);
});

test('text for a number', async () => {
  await content.replace(server, 'tool_count: 3', 'tool_count: "3"');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/servers/norbank.yaml > "3"
    wrong-type: tool_count is "3", expected a number.
    Write digits without quotes."
  `);
});

test('yes for true', async () => {
  await content.replace(tool, 'needs_key: false', 'needs_key: yes');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > yes
    wrong-type: needs_key is "yes", expected true or false.
    Write true or false, without quotes."
  `);
});

test('a value that is none of those allowed', async () => {
  await content.replace(tool, 'method: GET', 'method: GTE');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > GTE
    wrong-value: endpoint.method is "GTE", expected one of GET, POST, PUT, PATCH, DELETE.
    Did you mean "GET"?"
  `);
});

test('a day that no calendar has', async () => {
  await content.replace(tool, 'checked: 2026-01-20\nfingerprint', 'checked: 2026-02-30\nfingerprint');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > 2026-02-30
    wrong-value: checked is "2026-02-30", expected a day such as 2026-01-31.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('an address without its scheme', async () => {
  await content.replace(site, 'contact_address: null', 'contact_address: www.example.org');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > www.example.org
    wrong-value: contact_address is "www.example.org", expected a web address that starts with https://.
    src/catalogue/schema/site.ts says what the field holds."
  `);
});

test('empty text', async () => {
  await content.replace(tool, 'title: Get exchange rates', 'title: ""');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > ""
    wrong-value: title is empty text, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a field without a value', async () => {
  await content.replace(tool, 'title: Get exchange rates', 'title:');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > title:
    wrong-type: title is empty, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a list without entries', async () => {
  await content.write(tool, (await content.read(tool)).replace(/(?<=\nsources:).*?(?=\nchecked:)/s, ' []'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > []
    wrong-value: sources is an empty list, expected at least 1 entry.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a title that is too long', async () => {
  await content.replace(
    tool,
    'title: Get exchange rates',
    'title: Get exchange rates of one currency, with every rate that there is today',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > Get exchange rates of one currency, with every rate that the
    wrong-value: title is "Get exchange rates of one currency, with every rate that t…, expected at most 60 characters.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a commit that is cut short', async () => {
  await content.replace(
    tool,
    'path: src/rates.ts, section: rates, commit: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'path: src/rates.ts, section: rates, commit: aaaaaaa',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > aaaaaaa }
    wrong-value: sources[0].commit is "aaaaaaa", expected a full commit hash of 40 hexadecimal digits.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a source with a misspelt field', async () => {
  await content.replace(
    tool,
    'path: src/rates.ts, section: rates, commit',
    'path: src/rates.ts, section: rates, comit',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > { repository: someone-else/norbank-mcp, path: src/rates.ts, 
    missing-field: sources[0].commit is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/norbank/nb_rates/tool.mdx > comit: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }
    unknown-field: sources[0].comit is not a known field.
    Did you mean "commit"?"
  `);
});

test('a state that no tool can be in', async () => {
  await content.replace(tool, 'state: current', 'state: curent');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > curent
    wrong-value: status.state is "curent", expected one of current, retired.
    Did you mean "current"?"
  `);
});

test('a retired tool without its replacement', async () => {
  await content.replace(
    tool,
    'state: current',
    "state: retired\n  since: 2026-01-02\n  reason: The bank removed it.\n  source: { title: Changes, url: 'https://example.org/', section: News, read: 2026-11-22 }",
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > status:
    missing-field: status.replacement is missing, expected text.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a fingerprint with a letter too many', async () => {
  await content.replace(tool, 'fingerprint: a1', 'fingerprint: ax1');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > ax1111111111111111111111111111111111111111111111111111111111
    wrong-value: fingerprint is "ax11111111111111111111111111111111111111111111111111111111…, expected a SHA-256 of 64 hexadecimal digits.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});

test('a question without a question mark', async () => {
  await content.replace(
    tool,
    'question: Can the agent ask for one rate?',
    'question: Can the agent ask for one rate',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > Can the agent ask for one rate
    wrong-value: faq[0].question is "Can the agent ask for one rate", expected text that must end with "?".
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
    "content/tools/norbank/nb_rates/tool.mdx > readonly, why: It differs. }
    wrong-value: hint_differences[0].hint is "readonly", expected one of read_only, destructive, idempotent, open_world.
    Did you mean "read_only"?"
  `);
});

test('a time without its zone', async () => {
  await content.replace(cases, 'at: 2026-01-01T10:00:30Z', 'at: 2026-01-01T10:00:30');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.cases.yaml > 2026-01-01T10:00:30
    wrong-value: cases[2].calls[0].at is "2026-01-01T10:00:30", expected a time such as 2026-01-31T10:00:00Z.
    src/catalogue/schema/cases.ts says what the field holds."
  `);
});

test('an expectation that is neither allow nor deny', async () => {
  await content.replace(
    cases,
    'arguments: { base: EUR, limit: 100 }\n        expect: allow',
    'arguments: { base: EUR, limit: 100 }\n        expect: allowed',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.cases.yaml > allowed
    wrong-value: cases[0].calls[1].expect is "allowed", expected one of allow, deny, forward.
    Take one of the values named."
  `);
});
