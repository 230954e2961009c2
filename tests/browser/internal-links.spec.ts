/** Whatever a built page links to or loads within the site is there, down to the anchor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import { siteSchema } from '../../src/catalogue/schema/site.ts';
import { sitePlaces } from '../../src/catalogue/site-places.ts';
import { builtSites } from './support/built-site.ts';
import { elements, textOf } from './support/html.ts';

// The tests of this file run in one worker, which parses each page once.
test.describe.configure({ mode: 'default' });

for (const [name, { root, builtFiles, pageTree, pages }] of Object.entries(builtSites))
  test.describe(name, () => {
    const { address: site } = siteSchema.parse(parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')));

    const identifiers = new Map<string, readonly string[]>();
    test.beforeAll(() => {
      for (const page of pages) {
        const identified = elements(pageTree(page), ({ properties }) => 'id' in properties);
        identifiers.set(
          page,
          identified.map(({ properties }) => String(properties.id)),
        );
      }
    });

    /** Every address on a page that its elements name: links, and what is loaded. Those of other hosts are left out. */
    const internalTargets = (page: string): { named: string; target: URL }[] =>
      elements(pageTree(page), () => true)
        .flatMap(({ properties: { href, src, action } }) => [href, src, action])
        .filter((named) => typeof named === 'string')
        .map((named) => ({ named, target: new URL(named, new URL(page.slice(1), site)) }))
        .filter(({ target }) => target.href.startsWith(site));

    /** Why an address leads nowhere, or null. */
    function fault({ pathname, hash }: URL): string | null {
      const path = decodeURI(pathname).slice(new URL(site).pathname.length - 1);
      if (!pages.includes(path) && !builtFiles.includes(path.slice(1))) return 'there is no such file';
      const anchor = decodeURIComponent(hash.slice(1));
      return anchor === '' || identifiers.get(path)?.includes(anchor) === true
        ? null
        : 'there is no such anchor';
    }

    test('every internal link and anchor leads somewhere', () => {
      const broken: string[] = [];
      let anchors = 0;
      for (const page of pages) {
        const targets = internalTargets(page);
        // Each page has at least the links of its head and its frame, or nothing was looked at.
        expect(targets.length, page).toBeGreaterThan(5);
        anchors += targets.filter(({ target }) => target.hash !== '').length;
        for (const { named, target } of targets) {
          const why = fault(target);
          if (why !== null) broken.push(`${page} -> ${named}: ${why}`);
        }
      }
      expect(anchors).toBeGreaterThan(pages.length);
      expect([...new Set(broken)]).toEqual([]);
    });

    test('no page has an identifier twice, so that an anchor means one place', () => {
      const repeated = [...identifiers].flatMap(([page, ids]) =>
        ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}#${id}`),
      );
      expect(repeated).toEqual([]);
    });

    test('a missing file and a missing anchor would be found', () => {
      expect(fault(new URL('tools/', site))).toBeNull();
      expect(fault(new URL('risk/method/#dispute', site))).toBeNull();
      expect(fault(new URL('risk/methods/', site))).toBe('there is no such file');
      expect(fault(new URL('risk/method/#disputes', site))).toBe('there is no such anchor');
    });

    test('every place that validation lets content link to is built', () => {
      const { content } = readContent(root);
      const places = [...sitePlaces(content)].flatMap(([path, ids]) => [
        path,
        ...[...ids].map((id) => `${path}#${id}`),
      ]);
      expect(places.length).toBeGreaterThan(pages.length);
      expect(places.filter((place) => fault(new URL(place.slice(1), site)) !== null)).toEqual([]);
    });

    test('every page has its own title and its own description', () => {
      const words = (page: string) => ({
        title: elements(pageTree(page), ({ tagName }) => tagName === 'title')
          .map(textOf)
          .join(),
        description: elements(
          pageTree(page),
          ({ tagName, properties }) => tagName === 'meta' && properties.name === 'description',
        )
          .map(({ properties }) => String(properties.content))
          .join(),
      });
      for (const kind of ['title', 'description'] as const) {
        const texts = pages.map((page) => words(page)[kind]);
        expect(texts).not.toContain('');
        expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
      }
    });
  });
