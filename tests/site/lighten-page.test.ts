import { expect, test } from 'vitest';
import { collapseSpace } from '../../src/site/build/collapse-space.ts';
import { lightenPage } from '../../src/site/build/lighten-page.ts';
import { parsePage } from '../../src/site/build/parse-page.ts';

const page = (body: string): string => `<!doctype html><html lang="en"><head><title>T</title></head><body>
${body}
</body></html>`;

const light = (html: string): string => {
  const tree = parsePage(html);
  collapseSpace(tree);
  return lightenPage(tree);
};

const lightBody = (body: string): string => /<title>T<\/title>(.*)$/s.exec(light(page(body)))?.[1] ?? '';

test('white space that no browser shows goes, and with it the end tags that HTML implies', () => {
  expect(lightBody('<ul>\n  <li> one </li>\n  <li>\n    two\n  </li>\n</ul>')).toBe(
    '<ul><li>one<li>two</ul>',
  );
});

test('space between words stays, whatever elements they stand in', () => {
  expect(lightBody('<p>a <code>b</code>\n  <i>c</i>, d</p>')).toBe('<p>a <code>b</code> <i>c</i>, d');
});

test('code stays as it is to the last character', () => {
  const code = '<pre><code># a\n  <b>key:</b>   "x &lt; y &amp; z"\n\n</code></pre>';
  expect(lightBody(code)).toBe(code);
});

test('what only the search index reads goes, all other attributes stay', () => {
  expect(
    lightBody(
      '<h1 class="name" data-pagefind-weight="10" data-markdown="code" data-start="1">x</h1><p data-pagefind-ignore></p>',
    ),
  ).toBe('<h1 class="name" data-start="1">x</h1><p>');
});

test('a script after the end of the document goes into it', () => {
  expect(light(`${page('')}<script src="/a.js"></script>`)).toMatch(/<script src="\/a.js"><\/script>$/);
});

test('space beside a button stays, and that at the edge of what is in it goes', () => {
  expect(lightBody('<p>Press <button> go </button> now <br> or <a href="/"> not </a> </p>')).toBe(
    '<p>Press <button>go</button> now<br>or <a href="/">not</a>',
  );
});
