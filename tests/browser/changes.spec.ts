/** The feed of changes, read by a parser, against the page of changes. */
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { responses } from '../../src/api/responses.ts';
import { builtText } from './support/built-site.ts';

const text = z.string().min(1);
const feedSchema = z.object({
  namespace: z.literal('http://www.w3.org/2005/Atom'),
  id: z.url(),
  title: text,
  updated: z.iso.datetime(),
  author: text,
  self: z.url(),
  entries: z
    .array(
      z.object({
        id: z.url(),
        title: text,
        updated: z.iso.datetime(),
        alternate: z.url(),
        html: z.string().startsWith('<p>'),
        links: z.array(z.url()).min(1),
      }),
    )
    .min(1),
});

test('it is a valid Atom feed that says what the page and the API say', async ({ page }) => {
  await page.goto('changes/');
  const parsed = await page.evaluate((xml) => {
    const parser = new DOMParser();
    const document = parser.parseFromString(xml, 'application/xml');
    const fault = document.querySelector('parsererror')?.textContent;
    if (fault !== undefined) throw new Error(fault);
    const feed = document.documentElement;
    const own = (parent: Element, selector: string) => parent.querySelector(`:scope > ${selector}`);
    const value = (parent: Element, selector: string) => own(parent, selector)?.textContent;
    const href = (parent: Element, rel: string) => own(parent, `link[rel=${rel}]`)?.getAttribute('href');
    return {
      namespace: feed.namespaceURI,
      id: value(feed, 'id'),
      title: value(feed, 'title'),
      updated: value(feed, 'updated'),
      author: value(feed, 'author > name'),
      self: href(feed, 'self'),
      entries: [...feed.querySelectorAll(':scope > entry')].map((entry) => {
        const html = value(entry, 'content[type=html]') ?? '';
        const links = parser.parseFromString(html, 'text/html').querySelectorAll('a');
        return {
          id: value(entry, 'id'),
          title: value(entry, 'title'),
          updated: value(entry, 'updated'),
          alternate: href(entry, 'alternate'),
          html,
          links: [...links].map((link) => link.getAttribute('href')),
        };
      }),
    };
  }, builtText('changes.xml'));
  const feed = feedSchema.parse(parsed);
  const { data: changes } = responses.changes.schema.parse(JSON.parse(builtText('api/v1/changes.json')));
  expect(feed.self).toBe(feed.id);
  expect(feed.updated).toBe(`${changes[0]?.date ?? ''}T00:00:00Z`);
  expect(feed.entries.map(({ id, title, updated, links }) => [id, title, updated, links])).toEqual(
    changes.map(({ page_url: url, title, date, entries }) => [
      url,
      title,
      `${date}T00:00:00Z`,
      entries.map(({ page_url: target }) => target),
    ]),
  );
  expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(changes.length);
  for (const { id, title, alternate } of feed.entries) {
    expect(alternate).toBe(id);
    await expect(page.locator(new URL(id).hash)).toHaveText(title);
  }
});

test('a reader finds the feed from the page', async ({ page, request }) => {
  await page.goto('changes/');
  const discovered = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  await expect(page.getByRole('main').getByRole('link', { name: 'feed' })).toHaveAttribute(
    'href',
    discovered ?? '',
  );
  expect((await request.get(discovered ?? '')).status()).toBe(200);
});
