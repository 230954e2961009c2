/** Files that are not what a text file of the content should be. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const folder = 'content/tools/norbank/nb_rates';
const tool = `${folder}/tool.mdx`;
const policy = `${folder}/shallow.yaml`;
const site = 'content/site.yaml';

test('undamaged content has no faults', () => {
  expect(content.faults()).toEqual([]);
});

test('lines that end as on Windows', async () => {
  await content.write(policy, (await content.read(policy)).replaceAll('\n', '\r\n'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > 
    carriage-return: Found a carriage return, expected lines that end with a line feed alone. This is the first of 25.
    Save the file with Unix line endings (LF)."
  `);
});

test('a byte order mark', async () => {
  await content.write(site, `\uFEFF${await content.read(site)}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > ﻿# A small catalogue for the tests: two invented servers, on
    byte-order-mark: Found a byte order mark at the start, expected plain UTF-8.
    Save the file as UTF-8 without a byte order mark."
  `);
});

test('a tab', async () => {
  await content.replace(policy, '- name: at most 100 rates', '- name:\tat most 100 rates');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/shallow.yaml > 	at most 100 rates
    tab: Found a tab, expected spaces.
    Indent and separate with spaces."
  `);
});

test('a control character', async () => {
  await content.replace(tool, 'Length is what costs.', 'Length\u0007 is what costs.');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > Length is what costs. A long list of rates weighs fifty tim
    hidden-in-text: Found a control character, expected printable text.
    Delete the character, or write the plain one.

    content/tools/norbank/nb_rates/tool.mdx >  is what costs. A long list of rates weighs fifty times as 
    control-character: Found a control character, expected printable text.
    Delete the character, or write it as an escape such as "\\u0007"."
  `);
});

test('bytes that are not UTF-8', async () => {
  await content.write(site, Buffer.from('title: Caf\xe9\n', 'latin1'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > �
    invalid-utf-8: The bytes from here are not UTF-8 text.
    Save the file as UTF-8."
  `);
});

test('a file of more than 4 MiB', async () => {
  await content.write(site, `# ${'x'.repeat(4 * 1024 * 1024)}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > # xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    file-too-large: The file has 4194306 bytes, expected at most 4194304.
    Split it, or shorten it."
  `);
});

test('a link that leads nowhere', async () => {
  await content.remove(site);
  await content.link('content/nowhere.yaml', site);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > 
    unreadable-file: The file cannot be read: ENOENT: no such file or directory.
    Check what it is, that it exists and that it may be read."
  `);
});

test('a folder where a file should be', async () => {
  await content.remove(site);
  await content.link('content/tools', site);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > 
    unreadable-file: The file cannot be read: it is not a regular file.
    Check what it is, that it exists and that it may be read."
  `);
});

test('a file that nothing reads', async () => {
  await content.write('content/tools/norbank/nb_rates/notes.yml', 'a: 1\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/notes.yml > a: 1
    unread-file: Nothing reads content/tools/norbank/nb_rates/notes.yml, expected only files that the catalogue knows.
    Check its name and its folder (policies end in .yaml), or delete it."
  `);
});

test('a file in a folder that nothing reads', async () => {
  await content.write('content/tool/nb_rates.yaml', 'a: 1\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tool/nb_rates.yaml > a: 1
    unread-file: Nothing reads content/tool/nb_rates.yaml, expected only files that the catalogue knows.
    Check its name and its folder (policies end in .yaml), or delete it."
  `);
});

test('no settings of the site', async () => {
  await content.remove(site);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/site.yaml > 
    missing-file: There is no content/site.yaml, expected one.
    Add the file."
  `);
});

test('a tool without its page', async () => {
  await content.remove(tool);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > 
    missing-file: There is no content/tools/norbank/nb_rates/tool.mdx, expected one.
    Add the file."
  `);
});

test('a posture without cases', async () => {
  await content.remove('content/postures/norbank/recommended.cases.yaml');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.cases.yaml > 
    missing-file: There is no content/postures/norbank/recommended.cases.yaml, expected one.
    Add the file."
  `);
});

test('a kind of content of which there is nothing', async () => {
  await content.remove('content/docs');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/docs > 
    empty-collection: content/docs holds nothing, expected at least one entry.
    Check that the folder is there, and that its files have the names and endings the catalogue knows.

    content/engine.yaml > /docs/method/
    engine-address: address is "/docs/method/", expected a place that the site has.
    Did you mean "/risk/method/"?

    content/ledger.yaml > doc install /docs/install/
    entry-vanished: The doc "install" was published and is gone, expected it in the content or in content/retired.yaml.
    Bring it back, or say in retired.yaml what became of it.

    content/ledger.yaml > doc install/editor /docs/install/editor/
    entry-vanished: The doc "install/editor" was published and is gone, expected it in the content or in content/retired.yaml.
    Bring it back, or say in retired.yaml what became of it.

    content/ledger.yaml > doc method /docs/method/
    entry-vanished: The doc "method" was published and is gone, expected it in the content or in content/retired.yaml.
    Bring it back, or say in retired.yaml what became of it.

    content/searches.yaml > /docs/install/
    search-without-page: The site has no /docs/install/, expected a page, or a place on one.
    Name a page that the site has, or delete its searches."
  `);
});

test('a page without frontmatter', async () => {
  await content.replace(tool, '---\nname: nb_rates', 'name: nb_rates');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > name: nb_rates
    missing-frontmatter: The page starts without frontmatter, expected it between two lines of three dashes.
    Start the file with ---, the facts, and --- again."
  `);
});

test('a page without text', async () => {
  await content.write(tool, (await content.read(tool)).replace(/(?<=\n---\n).*/s, '\n'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_rates/tool.mdx > 
    body-empty: There is no text after the facts, expected some.
    Write it below the second line of dashes."
  `);
});
