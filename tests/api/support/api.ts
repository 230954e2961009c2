/** The API's files as the build writes them, parsed. */
import { apiText } from '../../../src/api/api-file.ts';
import { contentRevision } from '../../../src/api/content-revision.ts';
import { apiFiles } from '../../../src/api/files.ts';
import type { ResponseKind } from '../../../src/api/responses.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../../src/catalogue/entries.ts';
import { joinCatalogue } from '../../../src/catalogue/join.ts';
import type { Content } from '../../../src/catalogue/read/content.ts';
import { readContent } from '../../../src/catalogue/read/read-content.ts';
import type { Retired } from '../../../src/catalogue/schema/retired.ts';

const { content } = await readContent('.');

export const catalogue: Catalogue = joinCatalogue(entriesOf(content));

/** The catalogue as if one entry of each kind had once had another name, and one were gone for good. */
export const catalogueWithHistory: Catalogue = joinCatalogue(
  entriesOf({ ...content, retired: withRetired(content.retired) }),
);

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

function withRetired(document: Content['retired']): Content['retired'] {
  if (!document) throw new Error('There is no content/retired.yaml.');
  const gone = { date: '2026-01-31', why: 'Its name was not "right" & misled.' };
  const renamed = { status: 'renamed', ...gone } as const;
  const retired: Retired[] = [
    { kind: 'server', id: 'binanse', replaced_by: 'binance', ...renamed },
    { kind: 'tool', id: 'binance/bn_price', replaced_by: 'binance/bn_ticker_price', ...renamed },
    { kind: 'policy', id: 'binance/bn_ping/often', replaced_by: 'binance/bn_ping/deny', ...renamed },
    { kind: 'posture', id: 'binance/look-only', replaced_by: 'binance/read-only', ...renamed },
    { kind: 'attack', id: 'knight-2012', replaced_by: 'knight-2012-runaway-orders', ...renamed },
    { kind: 'category', id: 'writes', replaced_by: 'write', ...renamed },
    { kind: 'doc', id: 'guides/cursor', replaced_by: 'install/cursor', ...renamed },
    { kind: 'tool', id: 'binance/bn_gone', status: 'retired', ...gone },
  ];
  return { ...document, value: { retired } };
}
