import type { Catalogue } from './catalogue.ts';
import { joinCatalogue } from './join.ts';
import { readContent } from './read/read-content.ts';
import { inReadingOrder } from './report/finding.ts';

/**
 * The catalogue as the files under `content/` say at this moment.
 *
 * @throws Error with every fault of the files, or with the file in which "npm run validate" finds more.
 */
export async function readCatalogue(): Promise<Catalogue> {
  const { content, findings } = await readContent(process.cwd());
  if (findings.length > 0) {
    const lines = inReadingOrder(findings).map(
      ({ file, line, column, code, message }) => `${file}:${line}:${column}  ${code}  ${message}`,
    );
    throw new Error(`The content has faults:\n${lines.join('\n')}`);
  }
  return joinCatalogue(content);
}
