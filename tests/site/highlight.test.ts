import { expect, test } from 'vitest';
import { policyFiles } from '../../src/catalogue/policy-files.ts';
import { highlight } from '../../src/site/text/highlight.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

const textOf = (html: string): string =>
  html
    .replace(/<\/?[bi]>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('the text of every policy comes through to the last character', () => {
  const files = policyFiles(fixture);
  expect(files.length).toBeGreaterThan(0);
  for (const { text, path } of files) expect(textOf(highlight(text, 'yaml')), path).toBe(text);
});

test('keys and comments are told apart, and nothing is styled inline', () => {
  expect(highlight('a: "<b>" # & c\n', 'yaml')).toBe('<b>a:</b> "&lt;b&gt;" <i># &amp; c</i>\n');
});

test('a line can be linked to, and the text stays as it is', () => {
  expect(highlight('a: b\nc: d\n', 'yaml', new Map([[2, 'there']]))).toBe(
    '<b>a:</b> b\n<span id="there"></span><b>c:</b> d\n',
  );
});
