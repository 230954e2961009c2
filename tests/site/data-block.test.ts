import { expect, test } from 'vitest';
import type { Site } from '../../src/catalogue/schema/site.ts';
import { takeNote, writeNote, type PageNote } from '../../src/site/build/page-note.ts';
import { dataBlock } from '../../src/site/structured-data/data-block.ts';
import { pageData } from '../../src/site/structured-data/page-data.ts';

const nasty = '</script><script>alert(1)</script><!-- & "quotes" — ü';

test('no text can end the block, and it comes out as it went in', () => {
  const html = dataBlock([{ '@type': 'Question', name: nasty }]);
  expect(html.match(/<\/?script/g)).toHaveLength(2);
  expect(html).not.toContain('<!--');
  const read = /<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(read)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Question', name: nasty }],
  });
});

const site: Site = {
  title: 'Site',
  description: 'About the site.',
  disclaimer: 'Not affiliated.',
  address: 'https://example.org/base/',
  repository: 'https://example.org/repository',
  issue_tracker: 'https://example.org/issues',
  contact_address: null,
};
const url = new URL('tools/a/', site.address);

test('a page is what it says of itself: where it stands, what it explains, what it answers', () => {
  const page = {
    title: 'a: A tool',
    description: 'What it does.',
    above: [['/tools/', 'Tools']] as const,
    here: 'a',
    isArticle: true,
    questions: [{ question: 'What is `a`?', answer: 'It is `b`, and `c`.' }],
  };
  const data = pageData(page, url, site, new URL('preview.png', url));
  expect(data).toMatchObject([
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Site', item: site.address },
        { position: 2, name: 'Tools', item: 'https://example.org/base/tools/' },
        { position: 3, name: 'a', item: url.href },
      ],
    },
    { '@type': 'TechArticle', headline: 'a: A tool', image: `${url.href}preview.png` },
    {
      '@type': 'FAQPage',
      mainEntity: [{ name: 'What is a?', acceptedAnswer: { text: 'It is b, and c.' } }],
    },
  ]);
  const [, article] = pageData(page, url, site, null);
  expect(article).not.toHaveProperty('image');
  expect(pageData({ title: 'A', description: 'B' }, url, site, null).map((thing) => thing['@type'])).toEqual([
    'BreadcrumbList',
  ]);
});

test('a note comes out of a page as it went in, and leaves nothing behind', () => {
  const note: PageNote = {
    url: url.href,
    title: nasty,
    description: nasty,
    preview: {
      place: '',
      heading: nasty,
      isName: true,
      description: nasty,
      risk: { score: 5, words: 'High' },
    },
    files: [{ address: '/a.yaml', title: 'A', what: 'all' }],
  };
  const page = (inside: string) => `<head>${inside}<title>x</title></head>`;
  expect(takeNote(page(writeNote(note)), 'a.html')).toEqual({ note, html: page('') });
  expect(takeNote(page(writeNote(null)), 'a.html')).toEqual({ note: null, html: page('') });
  expect(() => takeNote(page(''), 'a.html')).toThrow('a.html has no note');
});
