import sharp from 'sharp';

/** The sign of the site as an image, for where a drawing is not taken. */
export interface Icon {
  readonly file: string;
  readonly size: number;
  /** Whether the ground fills the corners, for systems that cut icons into a shape of their own. */
  readonly isFull: boolean;
}

/** Those that the manifest names. */
export const icons: readonly Icon[] = [
  { file: 'icon-192.png', size: 192, isFull: false },
  { file: 'icon-512.png', size: 512, isFull: false },
  { file: 'icon-maskable-512.png', size: 512, isFull: true },
];

/** Under this name Apple's systems look for one by themselves. */
export const appleIcon: Icon = { file: 'apple-touch-icon.png', size: 180, isFull: true };

/** Draws an icon from public/favicon.svg. */
export async function drawIcon({ size, isFull }: Icon): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = sharp('public/favicon.svg', { density: (72 * size) / 32 }).resize(size, size);
  const png = await (isFull ? drawing.flatten({ background: '#1a1e24' }) : drawing).png().toBuffer();
  return new Uint8Array(png);
}
