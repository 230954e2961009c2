import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { z } from 'zod';
import {
  builtBytes,
  builtFiles,
  builtText,
  listedPages as listed,
  pageFile,
  pageTree,
} from './support/built-site.ts';
import { elements } from './support/html.ts';
import { catalogue } from './support/samples.ts';

const { site } = catalogue;

/** What a page says of itself in its <meta> elements, by property or name. */
const meta = (page: string): Map<string, string> =>
  new Map(
    elements(pageTree(page), ({ tagName }) => tagName === 'meta').map(({ properties }) => [
      String(properties.property ?? properties.name),
      String(properties.content),
    ]),
  );

test('every page has a preview: its title, its text, and an image of 1200 by 630, its own or that of the page above it', async () => {
  const images = new Map<string, string>();
  for (const page of listed) {
    const own = meta(page);
    const html = builtText(pageFile(page));
    const title = own.get('og:title') ?? '';
    expect(title, page).not.toBe('');
    expect(html.replaceAll('&amp;', '&'), page).toContain(`<title>${title}`);
    expect(own.get('og:description'), page).toBe(own.get('description'));
    expect(own.get('og:url'), page).toBe(new URL(page.slice(1), site.address).href);
    expect(own.get('twitter:card')).toBe('summary_large_image');
    const image = (own.get('og:image') ?? '').slice(site.address.length);
    expect(builtFiles, page).toContain(image);
    // A page that only adds to the one above it shows the image of that one.
    const pictured = listed.filter((one) => page.startsWith(one) && image === `${one.slice(1)}preview.png`);
    expect(pictured, page).toHaveLength(1);
    const { format, width, height } = await sharp(builtBytes(image)).metadata();
    expect({ format, width, height }, page).toEqual({ format: 'png', width: 1200, height: 630 });
    images.set(image, createHash('sha256').update(builtBytes(image)).digest('hex'));
  }
  expect(new Set(images.values()).size).toBe(images.size);
});

const manifestSchema = z.object({
  name: z.string(),
  start_url: z.literal('/'),
  icons: z
    .array(z.object({ src: z.string(), sizes: z.string(), purpose: z.enum(['any', 'maskable']) }))
    .min(3),
});

test('the manifest names icons that have the sizes it says', async () => {
  const { name, icons } = manifestSchema.parse(JSON.parse(builtText('manifest.webmanifest')));
  expect(name).toBe(site.title);
  for (const { src, sizes } of icons) {
    const { format, width, height } = await sharp(builtBytes(src.slice(1))).metadata();
    expect(`${format} ${width}x${height}`).toBe(`png ${sizes}`);
  }
  const apple = await sharp(builtBytes('apple-touch-icon.png')).metadata();
  expect([apple.width, apple.height, apple.hasAlpha]).toEqual([180, 180, false]);
});
