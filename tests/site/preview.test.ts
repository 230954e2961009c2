import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { previewDrawer } from '../../src/site/preview/draw-preview.ts';
import { previewText, type PreviewText } from '../../src/site/preview/preview-text.ts';
import { shortName } from '../../src/site/search-address.ts';

const text: PreviewText = {
  place: 'Tools / Binance',
  heading: 'bn_ping',
  isName: true,
  description: 'Asks for an empty answer.',
  risk: { score: 1, words: 'Low risk 1/5' },
};

test('the same text gives the same bytes, another text others', async () => {
  const draw = await previewDrawer('Site');
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
  const draw = await previewDrawer('MCP Policy Catalogue');
  const long = { ...text, heading: 'A heading of many words '.repeat(6).trim(), isName: false };
  const image = await draw({ ...long, description: 'Some words that go on for long. '.repeat(12) });
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isInk = (x: number, y: number): boolean => (data[y * info.width + x] ?? 255) < 200;
  const rows = Array.from({ length: info.height }, (_, y) => y);
  expect(rows.some((y) => y > 40 && [10, 40, 1165, 1190].some((x) => isInk(x, y)))).toBe(false);
  expect(Array.from({ length: info.width }, (_, x) => x).some((x) => isInk(x, 610))).toBe(false);
});

test('a preview says what the page shows', () => {
  const main = (html: string) => {
    const found = select('main', fromHtml(`<main>${html}</main>`));
    if (!found) throw new Error('No main.');
    return { title: 'A page', description: 'About it.', main: found };
  };
  expect(
    previewText(
      main(`<nav class="breadcrumb"><a>Tools</a><a> Binance </a><span>x</span></nav>
        <p class="badges"><span class="risk risk-4"> Critical risk 4/5 </span></p><h1 class="name"> bn_x </h1>`),
    ),
  ).toEqual({
    place: 'Tools / Binance',
    heading: 'bn_x',
    isName: true,
    description: 'About it.',
    risk: { score: 4, words: 'Critical risk 4/5' },
  });
  expect(previewText(main('<h1>Two <code>words</code></h1>'))).toMatchObject({
    place: '',
    heading: 'Two words',
    isName: false,
    risk: null,
  });
});

test('a short name is whole words of the title', () => {
  expect(shortName('MCP Policy Catalogue')).toBe('MCP Policy');
  expect(shortName('Sixteen letters!')).toBe('Sixteen letters!');
  expect(shortName('Unbrokenlongtitle here')).toBe('Unbrokenlongtitl');
});
