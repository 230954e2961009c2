import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import type { Preview } from './draw-preview.ts';

/**
 * Preview images of this and earlier builds, each drawn once for what it shows. The folder may be deleted at any time.
 */
export class PreviewCache {
  readonly #folder: URL;
  readonly #ready = new Map<string, Promise<URL>>();
  #drawn = 0;

  constructor(folder: URL) {
    this.#folder = folder;
  }

  /** How many were drawn so far. */
  get drawn(): number {
    return this.#drawn;
  }

  /** Puts the image of a preview where it is wanted. */
  async copyTo(preview: Preview, file: URL): Promise<void> {
    let ready = this.#ready.get(preview.key);
    if (ready === undefined) {
      ready = this.#find(preview);
      this.#ready.set(preview.key, ready);
    }
    await copyFile(await ready, file);
  }

  async #find({ key, draw }: Preview): Promise<URL> {
    const image = new URL(`${key}.png`, this.#folder);
    if (existsSync(image)) return image;
    await mkdir(this.#folder, { recursive: true });
    // Under another name first, so that a build that is interrupted leaves no half image behind.
    const half = new URL(`${key}.${process.pid}.part`, this.#folder);
    await writeFile(half, await draw());
    await rename(half, image);
    this.#drawn += 1;
    return image;
  }
}
