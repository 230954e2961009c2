import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPaths } from '../catalogue/read/read-content.ts';

/**
 * A SHA-256, in hexadecimal, over the path, the length and the bytes of every file under `content/`. It is the same
 * wherever the content is, with or without git, and another as soon as one byte differs.
 */
export async function contentRevision(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of contentPaths(root)) {
    const bytes = await readFile(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
