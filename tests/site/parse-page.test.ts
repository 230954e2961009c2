import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { parsePage } from '../../src/site/build/parse-page.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title></head><body>${body}</body></html>`;

/** A tree without the places of the text that its nodes come from. */
const bare = (tree: Nodes): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : value)),
  );

test.each([
  ['lists', '<ul><li>one</li> <li>two<br>three</li></ul><dl><dt>c</dt><dd>d</dd></dl>'],
  [
    'tables',
    '<table><thead><tr><th colspan="2">a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>',
  ],
  ['entities', '<p title="a &quot;b&quot; &lt; c">x &lt; y &amp; z&nbsp;&#8230; &amp;amp; a&b</p>'],
  ['attributes', '<p class="a  b" id=c hidden data-markdown="code" data-start aria-label="x">y</p>'],
  ['forms', '<input type="checkbox" checked><a href="/x/" download>x</a><a download="y.yaml">y</a>'],
  ['scripts and styles', '<script type="module" src="/a.js"></script><script>if (a < b) "<p>"</script>'],
  ['drawings', '<svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0" stroke-width="2"/></svg><p>x</p>'],
  ['text to the last character', '<pre>  a\n\n  b &lt;c&gt;\n</pre><textarea> d\n</textarea>'],
  ['comments', '<p>a<!-- b -->c</p>'],
  ['templates', '<div><template><p>a <b>b</b></p><template>c</template></template>d</div>'],
])('the tree of a page is that of the parser of the standard: %s', (_, body) => {
  expect(bare(parsePage(page(body)))).toEqual(bare(fromHtml(page(body))));
});

test.each(['<p>a<p>b</p>', '<table><tbody><tr><td>a<td>b</td></tr></tbody></table>', '<p>a'])(
  'an element without its end tag is refused: %s',
  (body) => {
    expect(() => parsePage(page(body))).toThrow(/^A <(p|td)> has no end tag, expected <\/\1>\.$/);
  },
);
