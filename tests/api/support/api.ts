/** The API's files as the build writes them, parsed. */
import { apiText } from '../../../src/api/api-file.ts';
import { contentRevision } from '../../../src/api/content-revision.ts';
import { apiFiles } from '../../../src/api/files.ts';
import type { ResponseKind } from '../../../src/api/responses.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { joinCatalogue } from '../../../src/catalogue/join.ts';
import { readContent } from '../../../src/catalogue/read/read-content.ts';

export const catalogue: Catalogue = joinCatalogue((await readContent('.')).content);
export const revision = await contentRevision('.');

export interface ServedFile {
  readonly path: string;
  readonly kind: ResponseKind;
  readonly value: unknown;
}

/** Every file of the API of a catalogue. */
export const served = (of: Catalogue): ServedFile[] =>
  apiFiles(of).map((file) => {
    const value: unknown = JSON.parse(apiText(file, of, revision));
    return { path: file.path, kind: file.kind, value };
  });
