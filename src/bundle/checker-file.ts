import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { cataloguedServers, messagesAddress, readVersion } from '../command-line/source-program.ts';
import { bundleProgram } from './bundle-program.ts';

/** The commands as one file for Node, as the site serves it. */
export interface CheckerFile {
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly version: string;
}

const made = new WeakMap<Catalogue, Promise<CheckerFile>>();

/** The file that carries what the catalogue knows. It is made once. `root` is the project's folder. */
export function checkerFile(catalogue: Catalogue, root: string): Promise<CheckerFile> {
  const file = made.get(catalogue) ?? makeCheckerFile(catalogue, root);
  made.set(catalogue, file);
  return file;
}

async function makeCheckerFile(catalogue: Catalogue, root: string): Promise<CheckerFile> {
  const version = await readVersion(root);
  const text = await bundleProgram(root, {
    version,
    site: catalogue.site,
    messagesAddress: messagesAddress(catalogue.site.address),
    servers: cataloguedServers(root, catalogue),
  });
  return { text, version, sha256: createHash('sha256').update(text).digest('hex') };
}
