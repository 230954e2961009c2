import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readPage } from '../../src/site/build/read-page.ts';
import { pageTwin } from '../../src/site/markdown/page-twin.ts';

const address = 'https://example.org/base/tools/a/';

function twin(main: string, pages: readonly string[] = []): string {
  const page = readPage(
    fromHtml(`<!doctype html><title>A: one · Site</title><meta name="description" content="What: A">
<link rel="canonical" href="${address}"><main>${main}</main>`),
  );
  if (!page) throw new Error('The page was not read.');
  return pageTwin(page, new Set(pages));
}

const content = (main: string, pages: readonly string[] = []): string =>
  twin(main, pages).replace(/^---\n.*?\n---\n\n/s, '');

test('a twin begins with what the page says of itself, as YAML', () => {
  expect(twin('<h1>A</h1>')).toBe(
    `---\ntitle: "A: one"\ndescription: "What: A"\nurl: ${address}\n---\n\n# A\n`,
  );
});

test('a page without an address of its own has no twin, one without a description is a fault', () => {
  expect(readPage(fromHtml('<title>Not found</title><main></main>'))).toBeNull();
  expect(() =>
    readPage(fromHtml(`<link rel="canonical" href="${address}"><title>A</title><main></main>`)),
  ).toThrow(`${address} lacks a title, a description or <main>.`);
});

test('controls and ways through the page are left out', () => {
  expect(
    content(`<nav>Tools</nav><h1>A</h1><form><label>Filter<select><option>x</select></label></form>
      <copy-button><button>Copy</button></copy-button><p class="script-only">Waits</p><p hidden>Gone</p>
      <a type="text/markdown" href="index.md">View as Markdown</a><p>Stays</p>`),
  ).toBe('# A\n\nStays\n');
});

test('code comes out to the last character, whatever stands in it', () => {
  const code = 'a: "`x`" # ```\n\n  - b:   1\n';
  const html = '<i>a:</i> "`x`" <b># ```</b>\n\n  - b:   1\n';
  expect(content(`<pre data-markdown-language="yaml"><code>${html}</code></pre>`)).toBe(
    `\`\`\`\`yaml\n${code}\`\`\`\`\n`,
  );
  expect(content('<pre><code>x\n</code></pre>')).toBe('```\nx\n```\n');
});

test('tabs and answers stand open under headings of their own', () => {
  expect(
    content(`<h2>Policy</h2><fieldset><label><input type="radio">One <span>recommended</span></label>
      <section><h3>Calls</h3></section></fieldset><h2>Questions</h2>
      <details><summary>Why?</summary><p>So.</p></details><details><summary>How?</summary><p>So.</p></details>`),
  ).toBe(
    '## Policy\n\n### One (recommended)\n\n#### Calls\n\n## Questions\n\n### Why?\n\nSo.\n\n### How?\n\nSo.\n',
  );
});

test('facts become a list, with all that is said of each', () => {
  expect(content('<dl><dt> <code>a</code> </dt><dd>One<p>Two</p></dd><dt>b</dt><dd>Three</dd></dl>')).toBe(
    '- **`a`**: One\n\n  Two\n\n- **b**: Three\n',
  );
});

test('a table of calls says in one cell what the page sets in lines, and what it is about above', () => {
  expect(
    content(`<div><table class="calls"><caption>Two calls</caption><thead><tr><th>Call<th>Answer</thead>
      <tr><th scope="rowgroup" colspan="2">Case<tr><td><code>a | b</code><code>c</code> <span>twice</span>
      <td><strong>Denied</strong> <span>by x</span> <code>no</code></table></div>`),
  ).toBe(
    'Two calls\n\n| Call | Answer |\n| - | - |\n| **Case** | |\n| `a \\| b`<br>`c`<br>twice | **Denied** by x<br>`no` |\n',
  );
});

test('names are code, badges stand apart, and space does not end up inside of marks', () => {
  expect(
    content(
      '<p class="badges"><span>High</span> <a href="https://example.org/">Read</a></p><p><a class="name" href="https://example.org/x"> bn_a </a><b>b </b>c</p>',
    ),
  ).toBe('High · [Read](https://example.org/)\n\n[`bn_a`](https://example.org/x) **b** c\n');
});

test('links are whole, and lead to the Markdown of a page that has it', () => {
  const pages = ['https://example.org/base/risk/'];
  const link = (href: string): string => content(`<a href="${href}">x</a>`, pages).trim();
  expect(link('/base/risk/')).toBe('[x](https://example.org/base/risk/index.md)');
  expect(link('/base/risk/#method')).toBe('[x](https://example.org/base/risk/#method)');
  expect(link('#facts')).toBe(`[x](${address}#facts)`);
  expect(link('/base/policies/a.yaml')).toBe('[x](https://example.org/base/policies/a.yaml)');
  expect(link('https://other.example/risk/')).toBe('[x](https://other.example/risk/)');
});
