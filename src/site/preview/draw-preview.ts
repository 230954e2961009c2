import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import satori, { type Font } from 'satori';
import satoriPackage from 'satori/package.json' with { type: 'json' };
import sharp, { type PngOptions } from 'sharp';
import type { PreviewText } from '../build/page-note.ts';
import { previewDesign, previewSize } from './preview-design.ts';

/** From packages, so that every machine draws the same. */
const files = [
  ['Inter', 400, '@fontsource/inter/files/inter-latin-400-normal.woff'],
  ['Inter', 600, '@fontsource/inter/files/inter-latin-600-normal.woff'],
  ['JetBrains Mono', 600, '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-600-normal.woff'],
] as const;

/** Few colours are enough, and keep an image at some 15 kB. */
const format: PngOptions = { palette: true, colours: 32, dither: 0, effort: 1 };

const fonts = (): Promise<Font[]> =>
  Promise.all(
    files.map(async ([name, weight, path]) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await readFile(new URL(import.meta.resolve(path))),
    })),
  );

/** A preview that can be drawn. */
export interface Preview {
  /** Tells apart all that differs in any byte: text, design, fonts, and the versions of what draws. */
  readonly key: string;
  readonly draw: () => Promise<Buffer>;
}

/** Draws preview images as PNG: text becomes outlines first, so no font of the machine has a part in it. */
export async function previewDrawer(siteTitle: string): Promise<(text: PreviewText) => Preview> {
  const loaded = await fonts();
  const mark = `data:image/svg+xml;base64,${(await readFile('public/favicon.svg')).toString('base64')}`;
  const tools = createHash('sha256').update(
    JSON.stringify([satoriPackage.version, sharp.versions, format, previewSize]),
  );
  for (const { data } of loaded) tools.update(new Uint8Array(data));
  return (text) => {
    // The boxes hold all that is seen: every text, colour, size and the sign of the site.
    const boxes = previewDesign(text, siteTitle, mark);
    return {
      key: tools.copy().update(JSON.stringify(boxes)).digest('hex'),
      draw: async () => {
        const drawing = await satori(boxes, { ...previewSize, fonts: loaded });
        return sharp(Buffer.from(drawing)).png(format).toBuffer();
      },
    };
  };
}
