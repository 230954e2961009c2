/** Facts that contradict each other or point to nothing. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/norbank/nb_rates';
const tool = `${folder}/tool.mdx`;
const server = 'content/servers/norbank.yaml';

test('an unknown group', async () => {
  await content.replace(tool, 'group: rates', 'group: rate');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > rate
    unknown-group: There is no group "rate", expected one of rates, payments.
    Did you mean "rates"?"
  `);
});

test('an unknown category', async () => {
  await content.replace(tool, 'category: read', 'category: reads');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > reads
    unknown-category: There is no category "reads", expected one of destructive, financial, read.
    Did you mean "read"?"
  `);
});

test('an unknown risk factor', async () => {
  await content.replace(tool, 'factor: drains-request-budget', 'factor: drains-budget');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > - factor: drains-budget
    draining-factor: 24 calls a minute use up the request budget at worst, expected the factor "drains-request-budget" below 100.
    Add the factor with the reason, or correct request_weights.

    content/tools/norbank/nb_rates/tool.mdx > drains-budget
    unknown-factor: There is no risk factor "drains-budget", expected one of moves-money, destroys-state, reveals-account, drains-request-budget, none.
    Did you mean "drains-request-budget"?"
  `);
});

test('an unknown server', async () => {
  await content.move('content/tools/notes/delete_note', 'content/tools/note/delete_note');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/ledger.yaml > - attack copied-folder /attacks/copied-folder/
    ledger-without-entry: The policy "note/delete_note/deny" is not in the ledger, expected every entry that is published.
    When the id is as it shall stay, run "npm run ledger".

    content/ledger.yaml > - attack copied-folder /attacks/copied-folder/
    ledger-without-entry: The tool "note/delete_note" is not in the ledger, expected every entry that is published.
    When the id is as it shall stay, run "npm run ledger".

    content/ledger.yaml > policy notes/delete_note/deny /tools/notes/delete-note/#poli
    entry-vanished: The policy "notes/delete_note/deny" was published and is gone, expected it in the content or in content/retired.yaml.
    Did you mean "note/delete_note/deny"?

    content/ledger.yaml > tool notes/delete_note /tools/notes/delete-note/
    entry-vanished: The tool "notes/delete_note" was published and is gone, expected it in the content or in content/retired.yaml.
    Did you mean "note/delete_note"?

    content/postures/notes/recommended.yaml > deny
    posture-unknown-tool: There is no tool "delete_note" of notes, expected the name of a folder in content/tools/notes.
    Delete the line.

    content/searches.yaml > /tools/notes/delete-note/
    search-without-page: The site has no /tools/notes/delete-note/, expected a page, or a place on one.
    Did you mean "/tools/note/delete-note/"?

    content/servers/notes.yaml > 2
    tool-count: tool_count is 2, expected 1: so many folders are in content/tools/notes.
    Add the missing tool, delete the surplus one, or correct the count.

    content/tools/note > 
    unknown-server: There is no server "note", expected content/servers/note.yaml.
    Did you mean "notes"?

    content/tools/note/delete_note/tool.mdx > notes
    name-mismatch: server is "notes", expected "note" as the folder is named.
    Change server, or rename the folder."
  `);
});

test('a source that the list does not reach', async () => {
  await content.replace(server, '    source: 1\n', '    source: 80\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/servers/norbank.yaml > 80
    unknown-source: source is 80, expected a number from 0 to 1.
    Count the entries of sources from 0."
  `);
});

test('a tool that is called otherwise than its folder', async () => {
  await content.replace(tool, 'name: nb_rates\ntitle', 'name: nb_rate\ntitle');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > nb_rate
    name-mismatch: name is "nb_rate", expected "nb_rates" as the folder is named.
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
  await content.replace(
    'content/tools/norbank/nb_transfer/tool.mdx',
    'name: nb_transfer\n',
    'name: nb_rates\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/tool.mdx > nb_rates
    duplicate-id: Tool "nb_rates" stands a second time, expected once; the first is at content/tools/norbank/nb_rates/tool.mdx:LINE.
    Give one of them another id, or delete it.

    content/tools/norbank/nb_transfer/tool.mdx > nb_rates
    name-mismatch: name is "nb_rates", expected "nb_transfer" as the folder is named.
    Change name, or rename the folder."
  `);
});

test('two policies of one id', async () => {
  await content.replace(tool, '  - id: medium', '  - id: shallow');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/medium.yaml > version: "1"
    policy-without-entry: The tool does not list this policy, expected "medium" under policies in content/tools/norbank/nb_rates/tool.mdx.
    Add an entry for it, or delete the file with its cases.

    content/tools/norbank/nb_rates/shallow.yaml >       # 60 calls x weight 5 = 300 a minute, the share of a t
    call-weight-in-comment: "60 calls x weight 5 = 300" counts another weight, expected the call_weight of "shallow", 25.
    Correct the comment, or call_weight of the policy in tool.mdx.

    content/tools/norbank/nb_rates/tool.mdx > shallow
    duplicate-id: Policy "shallow" stands a second time, expected once; the first is at content/tools/norbank/nb_rates/tool.mdx:LINE.
    Give one of them another id, or delete it.

    content/tools/norbank/nb_rates/tool.mdx > Up to 500 rates
    number-not-in-policy: title of "shallow" says 500, expected a number that content/tools/norbank/nb_rates/shallow.yaml holds.
    Correct the text, or the policy.

    content/tools/norbank/nb_rates/tool.mdx > Up to 500 rates
    number-not-in-policy: brief of "shallow" says 500, expected a number that content/tools/norbank/nb_rates/shallow.yaml holds.
    Correct the text, or the policy.

    content/tools/norbank/nb_rates/tool.mdx > 25
    share-exceeded: Policy "shallow" allows 60 calls a minute of weight 25, 1500 in all, expected at most 300.
    Lower the limit, or let only cheaper calls through.

    content/tools/norbank/nb_rates/tool.mdx > id: rates
    unusable-parameter: Found 0 rules named "at most 500 rates", expected one. See content/tools/norbank/nb_rates/shallow.yaml.
    Correct it here, or in the policy."
  `);
});

test('two tools of one title', async () => {
  await content.replace(
    'content/tools/notes/read_note/tool.mdx',
    'title: Read a note',
    'title: Get exchange rates',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/notes/read_note/tool.mdx > Get exchange rates
    duplicate-title: title "Get exchange rates" stands a second time, expected once; the first is at content/tools/norbank/nb_rates/tool.mdx:LINE.
    Say what is special to this page."
  `);
});

test('two tools of one summary', async () => {
  await content.replace(
    'content/tools/notes/read_note/tool.mdx',
    'summary: Returns the text of one note.',
    'summary: Deletes the file of one note, without a copy.',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/notes/read_note/tool.mdx > Deletes the file of one note, without a copy.
    duplicate-summary: summary "Deletes the file of one note, without a copy." stands a second time, expected once; the first is at content/tools/notes/delete_note/tool.mdx:LINE.
    Say what is special to this page."
  `);
});

test('a sentence of another tool among the pitfalls, in the text, and with the own name in it', async () => {
  await content.replace(tool, '\npitfalls:\n', '\npitfalls:\n  - It is so. The list is kept in the cloud.\n');
  for (const [name, sentence] of [
    ['norbank/nb_transfer', 'The list is kept   in the `cloud`.'],
    ['notes/read_note', 'Whoever asks read_note twice has asked once too often.'],
    ['notes/delete_note', 'Whoever asks delete_note twice has asked once too often.'],
  ] as const) {
    const path = `content/tools/${name}/tool.mdx`;
    await content.write(path, `${(await content.read(path)).trimEnd()}\n\n${sentence} It is so.\n`);
  }
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/tool.mdx > The list is kept   in the \`cloud\`. It is so.
    shared-sentence: "The list is kept in the cloud." stands on another tool's page too, expected sentences that are true of this tool; the first is at content/tools/norbank/nb_rates/tool.mdx:LINE.
    Say what is special to this tool. What is true of several belongs on the page of their category or server.

    content/tools/notes/read_note/tool.mdx > Whoever asks read_note twice has asked once too often. It is
    shared-sentence: "Whoever asks this tool twice has asked once too often." stands on another tool's page too, expected sentences that are true of this tool; the first is at content/tools/notes/delete_note/tool.mdx:LINE.
    Say what is special to this tool. What is true of several belongs on the page of their category or server."
  `);
});

test('two postures at one position', async () => {
  await content.replace('content/postures/norbank/paying.yaml', 'order: 2', 'order: 1');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > 1
    duplicate-order: order "1" stands a second time, expected once; the first is at content/postures/norbank/paying.yaml:LINE.
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
  await content.replace(server, 'tool_count: 3', 'tool_count: 4');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/servers/norbank.yaml > 4
    tool-count: tool_count is 4, expected 3: so many folders are in content/tools/norbank.
    Add the missing tool, delete the surplus one, or correct the count."
  `);
});

test('a tool too few', async () => {
  await content.remove('content/tools/notes/delete_note');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/ledger.yaml > policy notes/delete_note/deny /tools/notes/delete-note/#poli
    entry-vanished: The policy "notes/delete_note/deny" was published and is gone, expected it in the content or in content/retired.yaml.
    Bring it back, or say in retired.yaml what became of it.

    content/ledger.yaml > tool notes/delete_note /tools/notes/delete-note/
    entry-vanished: The tool "notes/delete_note" was published and is gone, expected it in the content or in content/retired.yaml.
    Did you mean "notes/read_note"?

    content/postures/notes/recommended.yaml > deny
    posture-unknown-tool: There is no tool "delete_note" of notes, expected the name of a folder in content/tools/notes.
    Delete the line.

    content/searches.yaml > /tools/notes/delete-note/
    search-without-page: The site has no /tools/notes/delete-note/, expected a page, or a place on one.
    Did you mean "/tools/notes/read-note/"?

    content/servers/notes.yaml > 2
    tool-count: tool_count is 2, expected 1: so many folders are in content/tools/notes.
    Add the missing tool, delete the surplus one, or correct the count."
  `);
});

test('a date in the future', async () => {
  await content.replace(tool, 'checked: 2026-01-20', 'checked: 2126-01-20');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > 2126-01-20
    date-in-future: checked is 2126-01-20, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD."
  `);
});

test('an argument named twice', async () => {
  await content.replace(tool, '  - name: order', '  - name: limit');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > limit
    duplicate-argument: Argument "limit" stands a second time, expected once; the first is at content/tools/norbank/nb_rates/tool.mdx:LINE.
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
    '    required: true\n    meaning: The currency',
    '    required: false\n    meaning: The currency',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > limit
    argument-order: Required argument "limit" stands after the optional "base", expected the required ones first.
    Move it up, or correct required."
  `);
});

test('a factor that the weights do not bear out', async () => {
  await content.replace(tool, 'weight: 250 }', 'weight: 55 }');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > drains-request-budget
    draining-factor: The factor "drains-request-budget" is there, expected it where fewer than 100 calls a minute use up the budget; only 109 calls a minute do.
    Delete the factor, or correct request_weights."
  `);
});

test('weights that drain the budget without the factor', async () => {
  await content.replace(tool, 'factor: drains-request-budget', 'factor: none');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > - factor: none
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
    "content/tools/norbank/nb_rates/tool.mdx > none, because: It only reads. }
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
    "content/tools/norbank/nb_rates/tool.mdx > drains-request-budget
    duplicate-factor: Risk factor "drains-request-budget" stands a second time, expected once; the first is at content/tools/norbank/nb_rates/tool.mdx:LINE.
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
    "content/tools/norbank/nb_rates/tool.mdx > read_only, why: It still differs. }
    duplicate-hint-difference: Hint "read_only" stands a second time, expected once; the first is at content/tools/norbank/nb_rates/tool.mdx:LINE.
    Join the two reasons."
  `);
});

test('a signature without a key', async () => {
  await content.replace(tool, 'needs_signature: false', 'needs_signature: true');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > true
    signature-without-key: needs_signature is true while needs_key is not, expected a key where there is a signature.
    Correct one of the two.

    content/tools/norbank/nb_rates/tool.mdx > 5
    call-weight-unlisted: call_weight of "shallow" is 5, expected 6 or 26 or 251, as request_weights and the time request say.
    Correct one of the two.

    content/tools/norbank/nb_rates/tool.mdx > 25
    call-weight-unlisted: call_weight of "medium" is 25, expected 6 or 26 or 251, as request_weights and the time request say.
    Correct one of the two."
  `);
});

test('a heading in the text', async () => {
  await content.replace(tool, 'Length is what costs.', '## Length\n\nLength is what costs.');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > ## Length
    body-heading: Found the heading "Length", expected paragraphs.
    The page sets the headings itself; say it in a sentence."
  `);
});

test('a script in the text', async () => {
  await content.replace(tool, 'Length is what costs.', '<script>alert(1)</script>\n\nLength is what costs.');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > <script>alert(1)</script>
    body-element: Found the element <script>, expected Markdown.
    Write Markdown, or put the element between backquotes to show it."
  `);
});

test('an expression in the text', async () => {
  await content.replace(tool, 'Length is what costs.', '{process.env.HOME}\n\nLength is what costs.');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > {process.env.HOME}
    body-code: Found code in "process.env.HOME", expected text.
    Delete it, or put it between backquotes to show it."
  `);
});

test('a key whose permission is not told, a note on weights that are missing, and no weights where there is a budget', async () => {
  await content.replace(tool, 'key_permission: None. The rates are public.\n', '');
  const text = await content.read(tool);
  await content.write(tool, text.replace(/request_weights:\n(?: {2}-.*\n)+/, ''));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > name: nb_rates
    facts-belong-together: request_weights is missing, expected it because the server has a request budget.
    Add the weight of each case, as documented.

    content/tools/norbank/nb_rates/tool.mdx > false
    facts-belong-together: needs_key stands without key_permission, expected both or neither.
    Add key_permission, or delete needs_key.

    content/tools/norbank/nb_rates/tool.mdx > The weights are those of January 2026.
    facts-belong-together: weight_note stands without request_weights, expected both or neither.
    Add request_weights, or delete weight_note."
  `);
});

test('weights where there is no budget', async () => {
  await content.replace(
    'content/tools/notes/read_note/tool.mdx',
    'arguments:\n',
    'request_weights: [{ case: every call, weight: 1 }]\narguments:\n',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/notes/read_note/tool.mdx > [{ case: every call, weight: 1 }]
    facts-belong-together: request_weights stands without a request budget, expected one in content/servers/notes.yaml.
    State request_budget there, or delete request_weights."
  `);
});
