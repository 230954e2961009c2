import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { previewDrawer } from '../../src/site/preview/draw-preview.ts';
import type { PreviewText } from '../../src/site/build/page-note.ts';
import { PreviewCache } from '../../src/site/preview/preview-cache.ts';
import { previewText } from '../../src/site/preview/preview-text.ts';
import { shortName } from '../../src/site/search-address.ts';

const text: PreviewText = {
  place: 'Tools / Binance',
  heading: 'bn_ping',
  isName: true,
  description: 'Asks for an empty answer.',
  risk: { score: 1, words: 'Low risk 1/5' },
};

test('the same text gives the same bytes, another text others', async () => {
  const previewFor = await previewDrawer('Site');
  const draw = (what: PreviewText) => previewFor(what).draw();
  const first = await draw(text);
  expect((await draw(text)).equals(first)).toBe(true);
  for (const other of [
    { ...text, heading: 'bn_pong' },
    { ...text, description: 'Asks.' },
    { ...text, place: 'Tools' },
    { ...text, risk: { score: 2, words: 'Low risk 1/5' } },
    { ...text, risk: null },
  ])
    expect((await draw(other)).equals(first)).toBe(false);
});

test('the longest texts stay inside the image, with its margin', async () => {
  const previewFor = await previewDrawer('MCP Policy Catalogue');
  const long = { ...text, heading: 'A heading of many words '.repeat(6).trim(), isName: false };
  const image = await previewFor({
    ...long,
    description: 'Some words that go on for long. '.repeat(12),
  }).draw();
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isInk = (x: number, y: number): boolean => (data[y * info.width + x] ?? 255) < 200;
  const rows = Array.from({ length: info.height }, (_, y) => y);
  expect(rows.some((y) => y > 40 && [10, 40, 1165, 1190].some((x) => isInk(x, y)))).toBe(false);
  expect(Array.from({ length: info.width }, (_, x) => x).some((x) => isInk(x, 610))).toBe(false);
});

test('a preview says what the page says of itself', () => {
  const page = { title: 'bn_x: an order', description: 'About it.' };
  expect(
    previewText({
      ...page,
      heading: 'bn_x',
      isName: true,
      above: [
        ['/tools/', 'Tools'],
        ['/servers/binance/', 'Binance'],
      ],
      risk: { score: 4, title: 'Critical' },
    }),
  ).toEqual({
    place: 'Tools / Binance',
    heading: 'bn_x',
    isName: true,
    description: 'About it.',
    risk: { score: 4, words: 'Critical risk 4/5' },
  });
  expect(previewText(page)).toMatchObject({
    place: '',
    heading: 'bn_x: an order',
    isName: false,
    risk: null,
  });
});

test('a preview is drawn once for what it shows, and again when anything of it changes', async () => {
  const folder = new URL(`file://${mkdtempSync(join(tmpdir(), 'previews-'))}/`);
  try {
    const preview = (await previewDrawer('Site'))(text);
    const file = new URL('out.png', folder);
    const first = new PreviewCache(folder);
    await Promise.all([first.copyTo(preview, file), first.copyTo(preview, new URL('other.png', folder))]);
    expect(first.drawn).toBe(1);
    expect(readFileSync(file)).toEqual(await preview.draw());
    const next = new PreviewCache(folder);
    await next.copyTo(preview, file);
    expect(next.drawn).toBe(0);
    const keys = [
      preview.key,
      (await previewDrawer('Another site'))(text).key,
      (await previewDrawer('Site'))({ ...text, heading: 'bn_pong' }).key,
    ];
    expect(new Set(keys).size).toBe(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a short name is whole words of the title', () => {
  expect(shortName('MCP Policy Catalogue')).toBe('MCP Policy');
  expect(shortName('Sixteen letters!')).toBe('Sixteen letters!');
  expect(shortName('Unbrokenlongtitle here')).toBe('Unbrokenlongtitl');
});
