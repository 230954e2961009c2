import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFullText } from '../../src/site/build/full-text.ts';
import { sitemap } from '../../src/site/build/sitemap.ts';
import { bySection } from '../../src/site/markdown/sections.ts';

const site = new URL('https://example.org/base/');

const page = (path: string) => ({ url: new URL(path, site).href, title: path });

test('pages stand by section: those we know in the order of reading, new ones after, single ones last', () => {
  const pages = [
    '',
    'docs/',
    'docs/a/',
    'new/b/',
    'new/',
    'contact/',
    'tools/x/',
    'tools/',
    'servers/x/',
  ].map(page);
  expect([...bySection(pages, site)].map(([name, group]) => [name, group.map(({ title }) => title)])).toEqual(
    [
      ['servers', ['servers/x/']],
      ['tools', ['tools/', 'tools/x/']],
      ['docs', ['docs/', 'docs/a/']],
      ['new', ['new/', 'new/b/']],
      ['', ['', 'contact/']],
    ],
  );
});

test('the full text is one file while it is short, and parts of whole twins when it is long', async () => {
  const folder = new URL(`file://${mkdtempSync(join(tmpdir(), 'full-text-'))}/`);
  try {
    const twins = ['one\n', 'two\n', 'three\n'].map((text, index) => {
      const file = new URL(`${index}.md`, folder);
      writeFileSync(file, text);
      return file;
    });
    const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
    expect(await writeFullText(twins, folder)).toEqual(['/llms-full.txt']);
    expect(read('llms-full.txt')).toBe('one\n\ntwo\n\nthree\n');
    expect(await writeFullText(twins, folder, 9)).toEqual(['/llms-full.txt', '/llms-full-2.txt']);
    expect([read('llms-full.txt'), read('llms-full-2.txt')]).toEqual(['one\n\ntwo\n', 'three\n']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a sitemap that would hold too many addresses becomes an index of several', () => {
  const urls = ['a/', 'b/', 'c/'].map((path) => new URL(path, site).href);
  expect(sitemap(urls, site.href).map(([name]) => name)).toEqual(['sitemap.xml']);
  const [index, ...parts] = sitemap(urls, site.href, 2);
  expect(index?.[1]).toContain('<sitemap><loc>https://example.org/base/sitemap-2.xml</loc></sitemap>');
  expect(parts.map(([name]) => name)).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
  expect(parts.flatMap(([, text]) => [...text.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url))).toEqual(
    urls,
  );
});
