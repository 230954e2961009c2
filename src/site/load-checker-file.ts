import { checkerFile, type CheckerFile } from '../bundle/checker-file.ts';
import { loadCatalogue } from '../collections/load-catalogue.ts';

/** The checker as one file, as this build serves it: for the pages that name its hash, too. */
export const loadCheckerFile = async (): Promise<CheckerFile> =>
  checkerFile(await loadCatalogue(), process.cwd());
