import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { absoluteUrl } from '../catalogue/addresses.ts';
import { responseSchemaAddress } from './addresses.ts';
import { lastModified } from './last-modified.ts';
import { responses, type ResponseData, type ResponseKind } from './responses.ts';

/** A file of the API before its envelope. */
export interface ApiFile {
  /** Path below the version, such as `tools/bank/ping.json`. */
  readonly path: string;
  readonly kind: ResponseKind;
  /** How many entries it has: those of a list, or one. */
  readonly total: number;
  /**
   * Makes the data, which are of its kind. They are made when they are asked for, because those of all files together
   * are as large as the API.
   */
  readonly data: () => unknown;
}

/** A file of one entry. */
export const apiFile = <Kind extends ResponseKind>(
  kind: Kind,
  path: string,
  data: () => ResponseData<Kind>,
): ApiFile => ({ path, kind, total: 1, data });

/** A file that lists what there is: an entry made of each. */
export const listFile = <Kind extends ResponseKind, Each>(
  kind: Kind,
  path: string,
  all: readonly Each[],
  entryOf: (each: Each) => EntryOfList<ResponseData<Kind>>,
): ApiFile => ({ path, kind, total: all.length, data: () => all.map(entryOf) });

type EntryOfList<Data> = Data extends readonly (infer Entry)[] ? Entry : never;

/** Grows after the dot with every field that is added; the first number is that of the address. */
export const schemaVersion = '1.0';

/**
 * The text of a file as served.
 *
 * @throws Error when the data depart from the schema of their kind.
 */
export function apiText(file: ApiFile, catalogue: Catalogue, contentRevision: string): string {
  const parsed = responses[file.kind].schema.safeParse({
    $schema: absoluteUrl(catalogue.site.address, responseSchemaAddress(file.kind)),
    schema_version: schemaVersion,
    generated_from: contentRevision,
    last_modified: lastModified(catalogue),
    total: file.total,
    data: file.data(),
  });
  if (!parsed.success)
    throw new Error(`${file.path} departs from its schema:\n${z.prettifyError(parsed.error)}`);
  return `${JSON.stringify(parsed.data, null, 2)}\n`;
}
