/** Searches that are held to pages which are not there, and search words that no reader could type so. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const searches = 'content/searches.yaml';
const tool = 'content/tools/norbank/nb_transfer/tool.mdx';

test('a page that the site does not have', async () => {
  await content.replace(searches, '/tools/norbank/nb-rates/', '/tools/norbank/nb-rate/');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/searches.yaml > /tools/norbank/nb-rate/
    search-without-page: The site has no /tools/norbank/nb-rate/, expected a page, or a place on one.
    Did you mean "/tools/norbank/nb-rates/"?"
  `);
});

test('a place that its page does not have', async () => {
  await content.replace(searches, '/contact/', '/docs/install/#nowhere');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/searches.yaml > /docs/install/#nowhere
    search-without-page: The site has no /docs/install/#nowhere, expected a page, or a place on one.
    Did you mean "/docs/install/editor/"?"
  `);
});

test('a place on a page may be looked for', async () => {
  await content.replace(searches, '/contact/', '/tools/norbank/nb-rates/#policy');
  expect(await content.report()).toBe('');
});

test('a page that stands twice, and a search that stands twice under a page', async () => {
  await content.replace(searches, '/contact/', '/docs/install/');
  await content.replace(searches, '[install, isntall]', '[install, install]');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/searches.yaml > install]
    search-repeated: "install" stands at content/searches.yaml:LINE already, expected it once.
    Delete one of the two.

    content/searches.yaml > /docs/install/
    search-repeated: "/docs/install/" stands at content/searches.yaml:LINE already, expected it once.
    Delete one of the two."
  `);
});

test('search words with capitals, signs, or twice', async () => {
  await content.replace(tool, '[wire, wire money]', '[Wire, wire-money, pay, pay]');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/tools/norbank/nb_transfer/tool.mdx > [Wire, wire-money, pay, pay]
    wrong-value: search_words is a list, expected each phrase once.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/norbank/nb_transfer/tool.mdx > Wire, wire-money, pay, pay]
    wrong-value: search_words[0] is "Wire", expected words in lower-case letters and digits, separated by single spaces.
    src/catalogue/schema/tool.ts says what the field holds.

    content/tools/norbank/nb_transfer/tool.mdx > wire-money, pay, pay]
    wrong-value: search_words[1] is "wire-money", expected words in lower-case letters and digits, separated by single spaces.
    src/catalogue/schema/tool.ts says what the field holds."
  `);
});
