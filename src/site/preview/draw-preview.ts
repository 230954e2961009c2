import { readFile } from 'node:fs/promises';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { previewDesign, previewSize } from './preview-design.ts';
import type { PreviewText } from './preview-text.ts';

/** From packages, so that every machine draws the same. */
const files = [
  ['Inter', 400, '@fontsource/inter/files/inter-latin-400-normal.woff'],
  ['Inter', 600, '@fontsource/inter/files/inter-latin-600-normal.woff'],
  ['JetBrains Mono', 600, '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-600-normal.woff'],
] as const;

const fonts = (): Promise<Font[]> =>
  Promise.all(
    files.map(async ([name, weight, path]) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await readFile(new URL(import.meta.resolve(path))),
    })),
  );

/** Draws preview images as PNG: text becomes outlines first, so no font of the machine has a part in it. */
export async function previewDrawer(siteTitle: string): Promise<(text: PreviewText) => Promise<Buffer>> {
  const loaded = await fonts();
  const mark = `data:image/svg+xml;base64,${(await readFile('public/favicon.svg')).toString('base64')}`;
  return async (text) => {
    const drawing = await satori(previewDesign(text, siteTitle, mark), { ...previewSize, fonts: loaded });
    // Few colours are enough, and keep an image at some 15 kB.
    return sharp(Buffer.from(drawing)).png({ palette: true, colours: 32, dither: 0, effort: 1 }).toBuffer();
  };
}
