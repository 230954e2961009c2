import { expect, test } from 'vitest';
import { bySection } from '../../src/site/markdown/sections.ts';

const site = new URL('https://example.org/base/');

const page = (path: string) => ({ url: new URL(path, site), title: path, description: path });

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
