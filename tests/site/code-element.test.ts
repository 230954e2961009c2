import { expect, test } from 'vitest';
import { readCodeElement } from '../../src/site/text/code-element.ts';

test('gives the code as it was written', () => {
  expect(
    readCodeElement(
      '<code class="language-bash">echo &quot;a &lt; b &amp;&amp; c&quot; &gt; &#39;d&#39;\n</code>',
    ),
  ).toEqual({
    language: 'bash',
    code: 'echo "a < b && c" > \'d\'\n',
  });
});

test('undoes one level of escaping only', () => {
  expect(readCodeElement('<code>&amp;lt;</code>')).toEqual({ language: '', code: '&lt;' });
});

test('refuses anything else', () => {
  expect(() => readCodeElement('<code><b>x</b></code>')).toThrow('Not the code of a fenced block');
});
