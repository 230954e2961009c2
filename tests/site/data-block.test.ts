import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { questions } from '../../src/site/structured-data/questions.ts';
import { dataBlock } from '../../src/site/structured-data/data-block.ts';

test('no text can end the block, and it comes out as it went in', () => {
  const name = '</script><script>alert(1)</script><!-- & "quotes" — ü';
  const html = toHtml(dataBlock([{ '@type': 'Question', name }]), { allowDangerousCharacters: true });
  expect(html.match(/<\/?script/g)).toHaveLength(2);
  expect(html).not.toContain('<!--');
  const read = /<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(read)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Question', name }],
  });
});

test('questions are read as the page shows them; a page without any claims none', () => {
  const main = (html: string) => {
    const [body] = fromHtml(html, { fragment: true }).children;
    if (body?.type !== 'element') throw new Error('No element.');
    return { main: body };
  };
  expect(
    questions(
      main(`<main><div class="questions"><details><summary> What is
        <code>a</code>? </summary><p>It is <b>b</b>.</p><p>And c.</p></details></div></main>`),
    ),
  ).toEqual([
    {
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'What is a?',
          acceptedAnswer: { '@type': 'Answer', text: 'It is b. And c.' },
        },
      ],
    },
  ]);
  expect(questions(main('<main><details><summary>More</summary></details></main>'))).toEqual([]);
});
