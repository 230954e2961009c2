/** One damage each, done to the small catalogue: what is said of it, and at which line of which file. */
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validate } from '../../../src/catalogue/validate.ts';
import { fixtureRoot } from '../../fixture-catalogue/fixture.ts';
import { ledgerScript } from '../../../scripts/commands/ledger.ts';
import { runScript } from '../support/run-script.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'small-catalogue-'));
  await cp(join(fixtureRoot, 'content'), join(root, 'content'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

const site = 'content/site.yaml';
const server = 'content/servers/norbank.yaml';
const rates = 'content/tools/norbank/nb_rates/tool.mdx';
const transfer = 'content/tools/norbank/nb_transfer/tool.mdx';
const remove = 'content/tools/notes/delete_note/tool.mdx';
const attack = 'content/attacks/payment-loop.mdx';
const doc = 'content/docs/method.mdx';
const shallow = 'content/tools/norbank/nb_rates/shallow.yaml';
const paying = 'content/postures/norbank/paying.yaml';

const sentence = 'It has the shape of a real catalogue and the size of a small one.';
/** Puts a text in place of a sentence in the middle of a page of docs. */
const inText = (text: string): [string, string, string] => [doc, sentence, text];
/** Adds a part at the end of a page of docs. */
const atEnd = (text: string): [string, string, string] => [doc, `${sentence}\n`, `${sentence}\n\n${text}\n`];

/** What is damaged, the file, what stands there and what is put in its place; then the code and the line's text. */
const damages: readonly (readonly [string, [string, string, string], string, string])[] = [
  [
    'a script as address',
    [site, 'https://git.small-catalogue.example/catalogue/issues', 'javascript:alert(1)'],
    'wrong-value',
    'issue_tracker:',
  ],
  [
    'a name and password before a host',
    [site, 'https://small-catalogue.example/', 'https://user:word@small-catalogue.example/'],
    'wrong-value',
    'address:',
  ],
  [
    'an address without its slash',
    [site, 'https://small-catalogue.example/', 'https://small-catalogue.example/base'],
    'wrong-value',
    'address:',
  ],
  [
    'an address with a query',
    [site, 'https://small-catalogue.example/', 'https://small-catalogue.example/?a=/'],
    'wrong-value',
    'address:',
  ],
  [
    'a contact form that posts as data',
    [site, 'contact_address: null', 'contact_address: "data:text/html,x"'],
    'wrong-value',
    'contact_address:',
  ],
  [
    'a repository on the machine itself',
    [
      site,
      'repository: https://git.small-catalogue.example/catalogue',
      'repository: https://localhost/catalogue',
    ],
    'wrong-value',
    'repository:',
  ],
  [
    'a source by http',
    [rates, 'https://api.norbank.example/docs/', 'http://api.norbank.example/docs/'],
    'wrong-value',
    '  - { title: Norbank API',
  ],
  [
    'a source on a number',
    [rates, 'https://api.norbank.example/docs/', 'https://127.0.0.1/docs/'],
    'wrong-value',
    '  - { title: Norbank API',
  ],
  [
    'a source with a port',
    [rates, 'https://api.norbank.example/docs/', 'https://api.norbank.example:8443/docs/'],
    'wrong-value',
    '  - { title: Norbank API',
  ],
  [
    'a source of a host without a dot',
    [attack, 'https://news.example/night', 'https://news/night'],
    'wrong-value',
    '    url:',
  ],
  [
    'a source that says http and is https',
    [attack, '    kind: primary', '    https: false\n    kind: primary'],
    'wrong-value',
    '    url:',
  ],
  [
    'a path that climbs out of its repository',
    [rates, 'path: src/rates.ts', 'path: ../rates.ts'],
    'wrong-value',
    '  - { repository:',
  ],
  [
    'a path from the root of a disk',
    [rates, 'path: src/rates.ts', 'path: /src/rates.ts'],
    'wrong-value',
    '  - { repository:',
  ],
  [
    'a repository without an owner',
    [rates, 'repository: someone-else/norbank-mcp', 'repository: ../norbank-mcp'],
    'wrong-value',
    '  - { repository:',
  ],
  [
    'half a commit',
    [transfer, 'commit: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'commit: aaaaaaa'],
    'wrong-value',
    '  - { repository:',
  ],
  ['an import', atEnd("import fs from 'node:fs'"), 'body-code', 'import fs'],
  ['an export', atEnd('export const a = 1'), 'body-code', 'export const'],
  ['an expression in a line', inText('Two and {1 + 1}.'), 'body-code', 'Everything here is invented. Two'],
  ['an expression of its own', atEnd('{process.exit()}'), 'body-code', '{process'],
  [
    'an expression after escaped backquotes',
    inText('It \\`is {1 + 1} so\\`.'),
    'body-code',
    'Everything here is invented. It',
  ],
  ['an expression behind a block of waves', atEnd('~~~\n```\n~~~\n\nNow {1 + 1}.'), 'body-code', 'Now {1'],
  ['a script', atEnd('<script>alert(1)</script>'), 'body-element', '<script>'],
  ['a frame', atEnd('<iframe src="https://example.org/" />'), 'body-element', '<iframe'],
  [
    'an element with a handler',
    inText('A <b onclick="alert(1)">word</b>.'),
    'body-element',
    'Everything here is invented. A <b',
  ],
  [
    'an element with a style',
    inText('A <i style="color: red">word</i>.'),
    'body-element',
    'Everything here is invented. A <i',
  ],
  ['a component', atEnd('<Everything />'), 'body-element', '<Everything'],
  ['an image of others', atEnd('![A picture](https://example.org/a.png)'), 'body-image', '![A picture'],
  ['a tag that is never closed', atEnd('A <b>word.'), 'body-syntax', 'A <b>'],
  ['a brace that is never closed', atEnd('A {word.'), 'body-syntax', 'A {word'],
  ['a first-level heading', atEnd('# Again'), 'heading-level', '# Again'],
  ['a level left out', atEnd('#### Deep'), 'heading-level', '#### Deep'],
  ['a heading twice', atEnd('## One\n\nText.\n\n## One'), 'duplicate-heading', '## One'],
  [
    'a heading underlined, in the text of a tool',
    [rates, '\n---\n\n', '\n---\n\nTitle\n=====\n\n'],
    'body-heading',
    'Title',
  ],
  [
    'a heading in the text of a case',
    [attack, '\n---\n\n', '\n---\n\n## Part\n\n'],
    'body-heading',
    '## Part',
  ],
  ['a backquote alone', inText('Code `begins here.'), 'unclosed-code', 'Everything here is invented. Code'],
  ['a block of code without an end', atEnd('```yaml\na: 1'), 'unclosed-code', '```yaml'],
  [
    'a page that is not there',
    inText('See [it](/docs/methods/).'),
    'link-without-page',
    'Everything here is invented. See',
  ],
  [
    'a tool that is not there',
    inText('See [it](/tools/norbank/nb-rate/).'),
    'link-without-page',
    'Everything here is invented. See',
  ],
  [
    'a policy file that is not there',
    inText('See [it](/policies/norbank/nb_rates/shalow.yaml).'),
    'link-without-page',
    'Everything here is invented. See',
  ],
  ['a link from the definition below', atEnd('See [it][1].\n\n[1]: /nowhere/'), 'link-without-page', '[1]:'],
  [
    'a part of another page that is not there',
    inText('See [it](/docs/install/#what-it-write).'),
    'link-without-place',
    'Everything here is invented. See',
  ],
  [
    'a part of the page that is not there',
    inText('See [it](#below).'),
    'link-without-place',
    'Everything here is invented. See',
  ],
  [
    'a link that runs',
    inText('See [it](javascript:alert).'),
    'link-address',
    'Everything here is invented. See',
  ],
  [
    'a link without its beginning',
    inText('See [it](install/).'),
    'link-address',
    'Everything here is invented. See',
  ],
  [
    'a link that knows where the site lives',
    inText('See [it](https://small-catalogue.example/docs/install/).'),
    'link-address',
    'Everything here is invented. See',
  ],
  [
    'a character that turns the text',
    inText('Left\u202Eright.'),
    'invisible-character',
    'Everything here is invented. Left',
  ],
  [
    'a character that nobody sees, in a policy',
    [shallow, '# 60 calls', '# 60\u200B calls'],
    'invisible-character',
    '      # 60',
  ],
  [
    'a mark of the byte order inside',
    [site, 'Two invented', 'Two\uFEFF invented'],
    'invisible-character',
    'description:',
  ],
  [
    'a question twice',
    [server, 'faq:\n', 'faq:\n  - { question: does the server keep the key ?, answer: It does not. }\n'],
    'duplicate-question',
    '  - { question: Does',
  ],
  [
    'a source twice',
    [
      transfer,
      '\nchecked:',
      '\n  - { repository: someone-else/norbank-mcp, path: src/pay.ts, section: pay, commit: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }\nchecked:',
    ],
    'duplicate-source',
    '  - { repository:',
  ],
  [
    'a key without a permission',
    [transfer, 'key_permission: Payments. It is off on a new key.', 'key_permission: None. Anyone may pay.'],
    'key-permission',
    'key_permission:',
  ],
  [
    'a permission without a key',
    [rates, 'key_permission: None. The rates are public.', 'key_permission: Reading of rates.'],
    'key-permission',
    'key_permission:',
  ],
  [
    'a category that no factor bears out',
    [rates, 'category: read', 'category: financial'],
    'category-factors',
    'category:',
  ],
  [
    'a factor of a graver category',
    [remove, 'category: destructive', 'category: read'],
    'category-factors',
    '  - { factor: destroys-state',
  ],
  [
    'the endpoint of another tool',
    [transfer, '  method: POST\n  path: /v1/transfers', '  method: GET\n  path: /v1/rates'],
    'same-endpoint',
    '  path:',
  ],
  [
    'a call that weighs more than any',
    [transfer, 'call_weight: 2', 'call_weight: 3'],
    'call-weight-unlisted',
    '    call_weight:',
  ],
  [
    'a call that weighs less than any',
    [transfer, 'call_weight: 2', 'call_weight: 1'],
    'call-weight-unlisted',
    '    call_weight:',
  ],
  [
    'a number in a title that the policy does not hold',
    [rates, '    title: Up to 100 rates', '    title: Up to 101 rates'],
    'number-not-in-policy',
    '    title:',
  ],
  [
    'a number in the short text that the policy does not hold',
    [transfer, 'brief: Sums under 50, 10 a day', 'brief: Sums under 50, 11 a day'],
    'number-not-in-policy',
    '    brief:',
  ],
  [
    'a pace in the advice that the policy does not hold',
    [
      rates,
      'use_when: The agent looks at the main currencies.',
      'use_when: The agent makes 61 calls a minute.',
    ],
    'variant-pace',
    '    use_when:',
  ],
  [
    'a number in a description that the rules do not hold',
    [shallow, 'description: "At most 100 rates', 'description: "At most 200 rates'],
    'description-number',
    'description:',
  ],
  [
    'a long line in a policy',
    [
      shallow,
      '# 60 calls x weight 5',
      '# 60 calls, as every child among the customers of this bank knows, x weight 5',
    ],
    'line-too-long',
    'the share of a tool.',
  ],
  [
    'a check before the protocol',
    [doc, 'checked: 2026-01-22', 'checked: 2016-01-22'],
    'date-too-early',
    'checked:',
  ],
  [
    'a commit of long ago',
    [server, /commit_date: .*/.source, 'commit_date: 1026-01-20'],
    'date-too-early',
    'commit_date:',
  ],
];

test.each(damages)('%s', async (_title, [file, found, replacement], code, expected) => {
  const before = await readFile(join(root, file), 'utf8');
  const pattern = found.startsWith('commit_date') ? new RegExp(found, 'g') : found;
  expect(before.split(pattern), `"${found}" stands in ${file}`).toHaveLength(2);
  const damaged = before.replace(pattern, () => replacement);
  await writeFile(join(root, file), damaged);
  const { faults } = validate(root, new Date('2026-02-01'));
  await writeFile(join(root, file), before);
  const lines = damaged.split('\n');
  const places = faults
    .filter((fault) => fault.code === code)
    .map((fault) => [fault.file, lines[fault.line - 1] ?? '']);
  expect(
    places.length,
    faults.map((each) => `${each.file}:${each.line} ${each.code} ${each.message}`).join('\n'),
  ).toBe(1);
  expect(places[0]?.[0]).toBe(file);
  expect(places[0]?.[1]).toContain(expected);
  for (const { message } of faults) expect(message).toMatch(/expected|leads|no known field|Not MDX/);
});

test('the small catalogue itself has no fault, and files that programs leave beside it are not its own', async () => {
  for (const name of ['.DS_Store', 'site.yaml~', '.site.yaml.swp'])
    await writeFile(join(root, 'content', name), 'x');
  expect(validate(root, new Date('2026-02-01')).faults).toEqual([]);
});

const ledger = 'content/ledger.yaml';

/** What is found after a change of files, by code, with the line of the ledger that is named. */
async function foundInLedger(change: () => Promise<void>): Promise<string[][]> {
  const before = await readFile(join(root, ledger), 'utf8');
  await change();
  const after = (await readFile(join(root, ledger), 'utf8')).split('\n');
  const { faults } = validate(root, new Date('2026-02-01'));
  await rm(join(root, 'content'), { recursive: true });
  await cp(join(fixtureRoot, 'content'), join(root, 'content'), { recursive: true });
  expect(await readFile(join(root, ledger), 'utf8')).toBe(before);
  return faults
    .filter(({ file }) => file === ledger)
    .map(({ code, line }) => [code, (after[line - 1] ?? '').trim()]);
}

const editLedger = async (edit: (text: string) => string): Promise<void> =>
  writeFile(join(root, ledger), edit(await readFile(join(root, ledger), 'utf8')));

test('a page of docs, a policy and a case that vanish', async () => {
  const found = await foundInLedger(async () => {
    await rename(join(root, doc), join(root, 'content/docs/made.mdx'));
    await rm(join(root, 'content/tools/norbank/nb_rates/medium.yaml'));
    await rm(join(root, 'content/attacks/copied-folder.mdx'));
  });
  expect(found).toEqual([
    ['ledger-without-entry', expect.stringMatching(/^- attack/)],
    ['entry-vanished', '- attack copied-folder /attacks/copied-folder/'],
    ['entry-vanished', '- doc method /docs/method/'],
    [
      'entry-vanished',
      '- policy norbank/nb_rates/medium /tools/norbank/nb-rates/#policy-medium /policies/norbank/nb_rates/medium.yaml',
    ],
  ]);
});

test('what retired.yaml tells of has not vanished', async () => {
  const found = await foundInLedger(async () => {
    await rm(join(root, 'content/attacks/copied-folder.mdx'));
    await writeFile(
      join(root, 'content/retired.yaml'),
      'retired:\n  - { kind: attack, id: copied-folder, status: retired, date: 2026-01-31, why: It never happened. }\n',
    );
  });
  expect(found).toEqual([]);
});

test('another address than the one published, lines out of order and lines that say nothing', async () => {
  const line = '  - attack copied-folder /attacks/copied-folder/';
  expect(await foundInLedger(() => editLedger((text) => text.replace(line, `${line}old/`)))).toEqual([
    ['address-changed', `${line.trim()}old/`],
  ]);
  expect(await foundInLedger(() => editLedger((text) => text.replace(line, `${line}\n${line}`)))).toEqual([
    ['ledger-order', line.trim()],
  ]);
  expect(await foundInLedger(() => editLedger((text) => text.replace(line, '  - attack')))).toEqual([
    ['wrong-value', '- attack'],
  ]);
});

test('the command writes what is new, sorted, and forgets nothing', async () => {
  const found = await foundInLedger(async () => {
    await editLedger((text) =>
      text
        .replace('  - tool notes/delete_note /tools/notes/delete-note/\n', '')
        .replace('published:\n', 'published:\n  - tool notes/old_note /tools/notes/old-note/\n'),
    );
    const { status, stdout, stderr } = await runScript(ledgerScript, ['--root', root]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\+ tool notes\/delete_note .*\n1 entries were added/);
  });
  expect(found).toEqual([['entry-vanished', '- tool notes/old_note /tools/notes/old-note/']]);
});

test('rules for every tool that are too wide for a page', async () => {
  const before = await readFile(join(root, paying), 'utf8');
  const wide = `wildcard: |\n  # ${'word '.repeat(20)}\n  "*":\n    rules:\n      - name: all\n        rate_limit: 9/day\n`;
  await writeFile(join(root, paying), before.replace(/^wildcard:[^]*$/m, '') + wide);
  const { faults } = validate(root, new Date('2026-02-01'));
  await writeFile(join(root, paying), before);
  expect(faults.map(({ code, file }) => [code, file])).toContainEqual(['wildcard-too-wide', paying]);
});
