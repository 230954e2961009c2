/** One damage each to the words and numbers of the small catalogue: what is said of it, and at which line. */
import { expect, test } from 'vitest';
import { readContent } from '../../../src/catalogue/read/read-content.ts';
import { rules } from '../../../src/catalogue/rules/index.ts';
import { runRule } from '../../../src/catalogue/rules/support/run-rule.ts';
import { useContentCopy } from '../support/content-copy.ts';

const copy = useContentCopy();

const site = 'content/site.yaml';
const engine = 'content/engine.yaml';
const risk = 'content/risk.yaml';
const read = 'content/categories/read.yaml';
const server = 'content/servers/norbank.yaml';
const rates = 'content/tools/norbank/nb_rates/tool.mdx';
const shallow = 'content/tools/norbank/nb_rates/shallow.yaml';
const transfer = 'content/tools/norbank/nb_transfer/tool.mdx';
const attack = 'content/attacks/payment-loop.mdx';
const paying = 'content/postures/norbank/paying.yaml';
const doc = 'content/docs/method.mdx';
const install = 'content/docs/install.mdx';

const answer = 'With limit 1 it gets the most traded one.';
const sentence = 'It has the shape of a real catalogue and the size of a small one.';

/** What is damaged, the file, what stands there, what is put in its place; then the code and the text of its line. */
const damages: readonly (readonly [string, string, string, string, string, string])[] = [
  ['a backquote alone in an answer', rates, answer, 'With `limit 1.', 'unclosed-code-in-field', 'answer:'],
  [
    'a backquote alone in a fact of a server',
    server,
    'One tool of three',
    'One `tool of three',
    'unclosed-code-in-field',
    '  - { title: Keys',
  ],
  ['one in a category', read, 'What was', 'What `was', 'unclosed-code-in-field', 'description:'],
  ['one in a posture', paying, 'The agent pays', 'The `agent pays', 'unclosed-code-in-field', 'use_when:'],
  [
    'one in a case',
    attack,
    'The payments within',
    'The `payments within',
    'unclosed-code-in-field',
    '  - gap:',
  ],
  [
    'one in what the engine forwards',
    engine,
    'Do not rely',
    'Do `not rely',
    'unclosed-code-in-field',
    '    - Do',
  ],
  ['a link in a field', rates, answer, 'See [it](/tools/) first.', 'markup-in-field', 'answer:'],
  ['bold words in a field', rates, answer, 'It is **one**.', 'markup-in-field', 'answer:'],
  ['an element in a field', site, 'Both servers', '<br> Both servers', 'markup-in-field', 'disclaimer:'],
  ['an entity in a field', rates, answer, 'It&nbsp;is one.', 'markup-in-field', 'answer:'],
  ['an escape that turns the text', rates, answer, '"It is \\u202eone."', 'hidden-in-text', 'answer:'],
  ['an escape that nobody sees', rates, answer, '"It is \\u200bone."', 'hidden-in-text', 'answer:'],
  ['an escaped null', rates, answer, '"It is \\0one."', 'hidden-in-text', 'answer:'],
  ['an entity that nobody sees', doc, sentence, 'It&shy;self.', 'hidden-in-text', 'Everything here'],
  ['a no-break space', rates, 'With limit 1', 'With\u00A0limit 1', 'odd-space', 'answer:'],
  ['a letter of another script', rates, 'With limit 1', 'With l\u0456mit 1', 'mixed-scripts', 'answer:'],
  ['two spaces', rates, 'With limit 1', 'With  limit 1', 'stray-space', 'answer:'],
  ['a space at the end', rates, answer, '"It gets one. "', 'stray-space', 'answer:'],
  ['a line break', rates, answer, '"It gets one.\\nNo more."', 'stray-space', 'answer:'],
  ['a word twice in a field', rates, 'it gets', 'it it gets', 'word-twice', 'answer:'],
  ['a word twice on a page', doc, sentence, 'It has has a shape.', 'word-twice', 'Everything here'],
  ['a text to be written', rates, answer, 'TODO say it.', 'unfinished-text', 'answer:'],
  ['a text of a printer', doc, sentence, 'Lorem ipsum dolor.', 'unfinished-text', 'Everything here'],
  ['a bracket alone', rates, 'With limit 1', 'With (limit 1', 'unbalanced-marks', 'answer:'],
  ['a quotation alone', rates, 'With limit 1', 'With "limit 1', 'unbalanced-marks', 'answer:'],
  ['a sentence without an end', rates, answer, 'It gets the most traded one', 'no-full-stop', 'answer:'],
  ['an address by http', rates, answer, 'See http://example.org/ for it.', 'address-by-http', 'answer:'],
  ["the engine's commit on a page", doc, sentence, 'See 77f0429.', 'engine-by-hand', 'Everything here'],
  ["the engine's commit in a field", rates, answer, 'At 77f0429 it does.', 'engine-by-hand', 'answer:'],
  [
    'a commit that nothing is at',
    server,
    'at commit aaaaaaa',
    'at commit ddddddd',
    'unknown-commit',
    'version:',
  ],
  ['a strange tool in a field', rates, answer, 'nb_ratez does.', 'unknown-tool-name', 'answer:'],
  ['a strange tool on a page', doc, sentence, 'See `nb_ratez`.', 'unknown-tool-name', 'Everything here'],
  [
    'a strange tool in a comment',
    shallow,
    '# A call without',
    '# A nb_ratez without',
    'unknown-tool-name',
    '# A nb',
  ],
  [
    'the component of the engine with a text',
    doc,
    sentence,
    '<EngineVersion>x</EngineVersion>',
    'body-element',
    'Everything here',
  ],
  [
    'the component of the engine with an attribute',
    doc,
    sentence,
    '<EngineVersion of="x" />',
    'body-element',
    'Everything here',
  ],
  ['a link without words', doc, sentence, 'See [](/docs/install/).', 'link-text', 'Everything here'],
  ['a link on the word here', doc, sentence, 'See [here](/docs/install/).', 'link-text', 'Everything here'],
  [
    'a link that nothing defines',
    doc,
    sentence,
    'See [it][nowhere].',
    'link-without-definition',
    'Everything here',
  ],
  ['a heading without words', install, '## What it writes', '##', 'heading-empty', '##'],
  ['a row with a cell too few', doc, sentence, 'So.\n\n| a | b |\n|---|---|\n| 1 |', 'table-ragged', '| 1 |'],
  ['a footnote', doc, sentence, 'So.[^1]\n\n[^1]: A note.', 'body-footnote', 'Everything here'],
  [
    'a comment that multiplies wrongly',
    shallow,
    '= 300 a minute',
    '= 320 a minute',
    'written-product',
    '# 60 calls',
  ],
  [
    'a comment on another limit',
    shallow,
    '# 60 calls x weight 5 = 300',
    '# 50 calls x weight 5 = 250',
    'written-product',
    '# 50 calls',
  ],
  [
    'a comment on calls of another weight',
    shallow,
    '# 60 calls x weight 5 = 300',
    '# 60 calls x weight 4 = 240',
    'call-weight-in-comment',
    '# 60 calls',
  ],
  [
    'a share that is wrong',
    shallow,
    '300 a minute, the share of a tool.',
    "300 a minute, 6% of the bank's 6,000.",
    'written-product',
    '# 60 calls',
  ],
  ['the message of another limit', shallow, '"60 calls a', '"50 calls a', 'message-limit', '- name: rates'],
  ['the same in words', shallow, '"60 calls a', '"Six calls a', 'message-limit', '- name: rates'],
  [
    'the message of another bound',
    shallow,
    'from 1 to 100."',
    'from 1 to 200."',
    'bound-not-in-rule',
    '- name: at most',
  ],
  [
    'the name of another bound',
    shallow,
    'name: at most 100 rates',
    'name: at most 200 rates',
    'bound-not-in-rule',
    '- name: at most',
  ],
  [
    'a pace in words that is not there',
    rates,
    'The agent looks at the main currencies.',
    'The agent makes ten calls a minute.',
    'variant-pace',
    'use_when:',
  ],
  ['a pace of a posture', paying, 'sums under 50.', 'sums under 50, 11 a day.', 'posture-pace', 'summary:'],
  ['a pace of a case', attack, '3 times a minute', '4 times a minute', 'attack-pace', 'summary:'],
  [
    'an open policy that is called blocked',
    rates,
    '    brief: Up to 500 rates',
    '    brief: Blocked',
    'label-against-policy',
    'brief:',
  ],
  [
    'a closed policy with another name',
    rates,
    '    brief: Blocked',
    '    brief: All rates',
    'label-against-policy',
    'brief:',
  ],
  [
    'a weight of calls that are denied',
    rates,
    'The agent needs no rates.\n    recommended: false',
    'The agent needs no rates.\n    recommended: false\n    call_weight: 5',
    'label-against-policy',
    'call_weight:',
  ],
  [
    'a policy by its id',
    transfer,
    'takes the file for payments under 50.',
    'takes small-payments.',
    'policy-id-in-text',
    'Who wants',
  ],
  [
    'one advice for two policies',
    rates,
    'use_when: The agent needs no rates.',
    'use_when: The agent looks at the main currencies.',
    'duplicate-advice',
    'use_when:',
  ],
  ['two groups of one title', server, 'title: Payments', 'title: Rates', 'duplicate-group-title', '  - {'],
  [
    'two tools of one fingerprint',
    transfer,
    `fingerprint: a${'2'.repeat(63)}`,
    `fingerprint: a${'1'.repeat(63)}`,
    'duplicate-fingerprint',
    'fingerprint:',
  ],
  [
    'a group of no tools',
    server,
    'groups:\n',
    'groups:\n  - { id: empty, title: Empty, summary: Nothing is in it. }\n',
    'group-without-tools',
    '  - { id: empty',
  ],
  [
    'a share above the whole',
    server,
    'share_per_tool: 300',
    'share_per_tool: 9000',
    'share-above-budget',
    'share_per_tool:',
  ],
  [
    'a source at another commit',
    transfer,
    'section: pay, commit: aaaaaaaaaaaaaaaa',
    'section: pay, commit: baaaaaaaaaaaaaaa',
    'source-other-commit',
    '  - { repository:',
  ],
  [
    'a check before its source was read',
    rates,
    'section: Rates, read: 2026-01-20',
    'section: Rates, read: 2026-01-28',
    'checked-before-source',
    'checked:',
  ],
  [
    'a check before the server was made',
    transfer,
    'checked: 2026-01-20',
    'checked: 2026-01-05',
    'checked-before-source',
    'checked:',
  ],
  [
    'another engine than that of the code',
    engine,
    'commit: 77f042909607bfca53837d6d5921c5a40c2c1dc6',
    'commit: 77f042909607bfca53837d6d5921c5a40c2c1dc7',
    'engine-other-commit',
    'commit:',
  ],
  [
    'a page on forwarded calls that is not there',
    engine,
    'address: /docs/method/',
    'address: /docs/methods/',
    'engine-address',
    '  address:',
  ],
  [
    'a repository of the engine that runs',
    engine,
    'repository: https://github.com/policylayer/intercept',
    'repository: javascript:alert(1)',
    'wrong-value',
    'repository:',
  ],
  [
    'a package that a shell would run',
    server,
    'package: norbank-mcp',
    'package: "norbank-mcp; ls"',
    'wrong-value',
    'package:',
  ],
  [
    'a command of two lines',
    server,
    'command: node dist/index.js',
    'command: "node dist/index.js\\nls"',
    'wrong-value',
    '  - { title: stdio',
  ],
  [
    'a variable that no shell has',
    server,
    'name: NORBANK_KEY',
    'name: "NORBANK KEY"',
    'wrong-value',
    '  - { name:',
  ],
  [
    'a milder level for a higher score',
    risk,
    '{ score: 3, level: high',
    '{ score: 3, level: low',
    'risk-level-order',
    '  - { score: 3',
  ],
  [
    'a posture without a key that opens a tool with one',
    paying,
    'key_permission: Payments.',
    'key_permission: None.',
    'posture-key-none',
    'key_permission:',
  ],
];

test.each(damages)('%s', async (_title, file, found, replacement, code, line) => {
  await copy.replace(file, found, replacement);
  const lines = (await copy.read(file)).split('\n');
  // Without the proofs, which take most of the time and do not look at words.
  const { content, faults: unread } = readContent(copy.root);
  const surroundings = { content, latestDay: '2026-12-31' };
  const faults = [...unread, ...rules.flatMap((rule) => runRule(rule, surroundings))];
  const all = faults.map((each) => `${each.file}:${each.line} ${each.code} ${each.message}`).join('\n');
  const own = faults.filter((fault) => fault.code === code);
  expect(own.length, all).toBe(1);
  expect(own[0]?.file).toBe(file);
  expect(lines[(own[0]?.line ?? 0) - 1]).toContain(line);
});
