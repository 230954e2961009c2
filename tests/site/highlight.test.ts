import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { policyFiles } from '../../src/catalogue/policy-files.ts';
import { highlight } from '../../src/site/highlight.ts';

const textOf = (html: string): string =>
  html
    .replace(/<\/?[bi]>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('the text of every policy comes through to the last character', async () => {
  const files = policyFiles(await readCatalogue());
  expect(files.length).toBeGreaterThan(23);
  for (const { text, path } of files) expect(textOf(highlight(text, 'yaml')), path).toBe(text);
});

test('keys and comments are told apart, and nothing is styled inline', () => {
  expect(highlight('a: "<b>" # & c\n', 'yaml')).toBe('<b>a:</b> "&lt;b&gt;" <i># &amp; c</i>\n');
});
