import type { FieldPath } from '../read/yaml-text.ts';
import type { ContentDocument } from '../read/document.ts';
import type { Content } from '../read/content.ts';
import { entryKind, type EntryKind } from '../schema/entry.ts';
import { faultAt, type ContentRule } from './rule.ts';
import { repeated, type Placed } from './repeated.ts';

export const duplicateId: ContentRule = {
  code: 'duplicate-id',
  meaning: 'Two entries of one kind have one name or id, so a link to it could mean either.',
  looksAt: 'content',
  find: (content) =>
    idSpaces(content).flatMap(({ kind, entries }) =>
      repeated(entries).map(({ again, first }) =>
        faultAt(
          again.document,
          again.field,
          `${kind} "${again.value}" stands a second time, expected once; the first is at ${first}.`,
          'Give one of them another id, or delete it.',
        ),
      ),
    ),
};

/** All ids, by what must not share one. */
function idSpaces({
  risk,
  references,
  changes,
  retired,
  categories,
  servers,
  tools,
  postures,
}: Content): { kind: string; entries: Placed[] }[] {
  const serverNames = [...new Set(tools.map(({ server }) => server))];
  return [
    { kind: 'Risk factor', entries: listed(risk, ['factors'], risk?.value?.factors) },
    { kind: 'List', entries: listed(references, ['lists'], references?.value?.lists) },
    { kind: 'Change', entries: listed(changes, ['changes'], changes?.value?.changes) },
    ...entryKind.options.map((kind) => ({ kind: `Retired ${kind}`, entries: retiredOf(kind, retired) })),
    { kind: 'Category', entries: categories.flatMap((document) => own(document, 'id', document.value?.id)) },
    { kind: 'Server', entries: servers.flatMap((document) => own(document, 'id', document.value?.id)) },
    ...servers.flatMap((document) => [
      { kind: 'Group', entries: listed(document, ['groups'], document.value?.groups) },
      { kind: 'Known issue', entries: listed(document, ['known_issues'], document.value?.known_issues) },
    ]),
    ...serverNames.flatMap((server) => [
      {
        kind: 'Tool',
        entries: tools
          .filter((tool) => tool.server === server)
          .flatMap(({ page }) => own(page, 'name', page?.value?.name)),
      },
      {
        kind: 'Posture',
        entries: postures
          .filter((each) => each.server === server)
          .flatMap(({ posture }) => own(posture, 'id', posture?.value?.id)),
      },
    ]),
    ...tools.map(({ page }) => ({
      kind: 'Policy',
      entries: listed(page, ['policies'], page?.value?.policies),
    })),
  ];
}

const retiredOf = (kind: EntryKind, retired: Content['retired']): Placed[] =>
  listed(retired, ['retired'], retired?.value?.retired).filter(
    (_, index) => retired?.value?.retired[index]?.kind === kind,
  );

function own(document: ContentDocument<unknown> | null, field: string, value: string | undefined): Placed[] {
  return document === null || value === undefined ? [] : [{ value, document, field: [field] }];
}

function listed(
  document: ContentDocument<unknown> | null,
  list: FieldPath,
  entries: readonly { readonly id: string }[] | undefined,
): Placed[] {
  if (document === null || entries === undefined) return [];
  return entries.map(({ id }, index) => ({ value: id, document, field: [...list, index, 'id'] }));
}
