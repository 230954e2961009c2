import type { Catalogue } from './catalogue.ts';
import { entriesOf } from './entries.ts';
import { joinCatalogue } from './join.ts';
import { readContent } from './read/read-content.ts';
import { inReadingOrder } from './report/fault.ts';

/**
 * The catalogue as the files under `content/` of a root say at this moment.
 *
 * @throws Error with every fault of the files, or with the file in which "npm run validate" finds more.
 */
export function readCatalogue(root: string = process.cwd()): Catalogue {
  const { content, faults } = readContent(root);
  if (faults.length > 0) {
    const lines = inReadingOrder(faults).map(
      ({ file, line, column, code, message }) => `${file}:${line}:${column}  ${code}  ${message}`,
    );
    throw new Error(`The content has faults:\n${lines.join('\n')}`);
  }
  return joinCatalogue(entriesOf(content));
}
