import { globSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { collapseSpace } from '../../src/site/build/collapse-space.ts';
import { pageTwin } from '../../src/site/markdown/page-twin.ts';
import { pageTree } from '../../src/site/markdown/page-tree.ts';
import { escapeHtml } from '../../src/site/text/escape-html.ts';

const address = 'https://example.org/base/tools/a/';

/** The twin of a page, whose tree may be changed before it is made. */
function twin(main: string, pages: readonly string[] = [], change?: (main: Element) => void): string {
  const tree = fromHtml(`<main>${main}</main>`, { fragment: true });
  collapseSpace(tree);
  const [element] = tree.children;
  if (element?.type !== 'element') throw new Error('No <main>.');
  change?.(element);
  return pageTwin({ url: address, title: 'A: one', description: 'What: A' }, element, new Set(pages));
}

const content = (main: string, pages: readonly string[] = []): string =>
  twin(main, pages).replace(/^---\n.*?\n---\n\n/s, '');

test('a twin begins with what the page says of itself, as YAML', () => {
  expect(twin('<h1>A</h1>')).toBe(
    `---\ntitle: "A: one"\ndescription: "What: A"\nurl: ${address}\n---\n\n# A\n`,
  );
});

test('controls and ways through the page are left out', () => {
  expect(
    content(`<nav>Tools</nav><h1>A</h1><form><label>Filter<select><option>x</select></label></form>
      <copy-button><button>Copy</button></copy-button><p data-markdown="skip">Waits</p><p hidden>Gone</p>
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
      <section data-markdown-heading="One (recommended)"><h3>Calls</h3></section></fieldset><h2>Questions</h2>
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
    content(`<div><table><caption>Two calls</caption><thead><tr><th>Call<th>Answer</thead>
      <tr><th scope="rowgroup" colspan="2">Case<tr><td><code data-markdown="line">a | b</code><code data-markdown="line">c</code> <span>twice</span>
      <td><strong>Denied</strong> <span>by x</span> <code data-markdown="line">no</code></table></div>`),
  ).toBe(
    'Two calls\n\n| Call | Answer |\n| - | - |\n| **Case** | |\n| `a \\| b`<br>`c`<br>twice | **Denied** by x<br>`no` |\n',
  );
});

test('names are code, badges stand apart, and space does not end up inside of marks', () => {
  expect(
    content(
      '<p data-markdown="apart"><span>High</span> <a href="https://example.org/">Read</a></p><p><a data-markdown="code" href="https://example.org/x"> bn_a </a><b>b </b>c</p>',
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

test('what stands below each other in a cell is set apart, so that the row stays one line', () => {
  expect(
    content(
      '<table><tr><th>A<th>B<tr><td><ul><li>one</li><li><b>two</b></li></ul><td><p>x</p><p>y</p></table>',
    ),
  ).toBe('| A | B |\n| - | - |\n| one<br>**two** | x<br>y |\n');
});

test('a hook that means nothing is a fault, and so is a cell that Markdown cannot hold', () => {
  expect(() => content('<p data-markdown="cod">x</p>')).toThrow(
    '<p data-markdown="cod">: expected skip, code',
  );
  expect(() => content('<table><tr><th rowspan="2">x</table>')).toThrow('spans rows');
});

test('classes play no part: a page without them, or with others, has the same twin', () => {
  const page = `<div class="copyable"><h1 class="name" data-markdown="code">a_b</h1></div>
    <p class="badges" data-markdown="apart"><span class="risk">Low</span> <a class="tag" href="/x/">Read</a></p>
    <table class="stacked calls"><tr><th class="soft">Call<tr><td><code class="c" data-markdown="line">x</code></table>
    <dl class="facts"><dt class="t">a</dt><dd class="script-only">b</dd></dl><p class="script-only soft">Shown</p>`;
  const renamed = (name: (old: readonly unknown[]) => string[]) =>
    twin(page, [], (main) => {
      visit(main, 'element', ({ properties }) => {
        if (Array.isArray(properties.className)) properties.className = name(properties.className);
      });
    });
  expect(renamed(() => [])).toBe(twin(page));
  expect(renamed((old) => old.map((name) => `new-${String(name)}`))).toBe(twin(page));
  expect(renamed(() => ['name', 'badges', 'calls', 'script-only', 'questions', 'breadcrumb'])).toBe(
    twin(page),
  );
});

test('nothing that is made after the pages asks for a class or selects by one', () => {
  const sources = globSync('src/site/{build,markdown,preview,structured-data}/**/*.ts');
  expect(sources.length).toBeGreaterThan(10);
  for (const source of sources)
    expect(readFileSync(source, 'utf8'), source).not.toMatch(
      /className|classList|hast-util-select|querySelector/,
    );
});

test('words that are written as they stand are those that need no sign before any of them', () => {
  const words = fc
    .array(
      fc.constantFrom(
        ...Array.from(' 1.)(-+=#:~>*_[]!`<&|\\/\'"ab'),
        '12. ',
        '- ',
        '# ',
        '<b>',
        '&amp;',
        '\n',
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => escapeHtml(parts.join('')));
  fc.assert(
    fc.property(words, words, words, (first, second, third) => {
      const html = `<p>${first}</p><h2>${second}</h2><ul><li>${third}</li><li><p>${first}<code>c</code>${second}</p></li></ul>
        <p>${third}<a href="/x/">${first}</a>${second}<strong>${third}</strong>${first}<br>${second}</p>
        <table><tr><th>${first}</th></tr><tr><td>${second}<em>e</em>${third}</td></tr></table>`;
      const tree = fromHtml(`<main>${html}</main>`, { fragment: true });
      collapseSpace(tree);
      const [main] = tree.children;
      if (main?.type !== 'element') throw new Error('No <main>.');
      const slow = toMarkdown(
        pageTree(main, (href) => new URL(href, address).href),
        {
          bullet: '-',
          emphasis: '_',
          rule: '-',
          extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
        },
      );
      expect(content(html)).toBe(slow);
    }),
    { numRuns: 50 },
  );
});
