/** The API's files as the build writes them, parsed. */
import { apiText } from '../../../src/api/api-file.ts';
import { contentRevision } from '../../../src/api/content-revision.ts';
import { apiFiles } from '../../../src/api/files.ts';
import type { ResponseKind } from '../../../src/api/responses.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../../src/catalogue/entries.ts';
import { joinCatalogue } from '../../../src/catalogue/join.ts';
import type { Content } from '../../../src/catalogue/read/content.ts';
import type { Retired } from '../../../src/catalogue/schema/retired.ts';
import { fixture, fixtureContent, fixtureRoot } from '../../fixture-catalogue/fixture.ts';

export const catalogue: Catalogue = fixture;

/** The catalogue as if one entry of each kind had once had another name, and one were gone for good. */
export const catalogueWithHistory: Catalogue = joinCatalogue(
  entriesOf({ ...fixtureContent, retired: withRetired(fixtureContent.retired) }),
);

export const revision = await contentRevision(fixtureRoot);

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
    { kind: 'server', id: 'norbnk', replaced_by: 'norbank', ...renamed },
    { kind: 'tool', id: 'norbank/nb_price', replaced_by: 'norbank/nb_rates', ...renamed },
    { kind: 'policy', id: 'norbank/nb_rates/often', replaced_by: 'norbank/nb_rates/deny', ...renamed },
    { kind: 'posture', id: 'norbank/look-only', replaced_by: 'norbank/paying', ...renamed },
    { kind: 'attack', id: 'payments', replaced_by: 'payment-loop', ...renamed },
    { kind: 'category', id: 'reads', replaced_by: 'read', ...renamed },
    { kind: 'doc', id: 'guides/editor', replaced_by: 'install/editor', ...renamed },
    { kind: 'tool', id: 'norbank/nb_gone', status: 'retired', ...gone },
  ];
  return { ...document, value: { retired } };
}
