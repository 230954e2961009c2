import type { Fault } from '../report/finding.ts';
import type { ContentDocument } from '../read/document.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const nameMismatch: ContentRule = {
  code: 'name-mismatch',
  meaning: 'An entry calls itself something else than its file or folder does.',
  looksAt: 'content',
  find: ({ tools, servers, categories, attacks, postures }) => [
    ...tools.flatMap(({ page, name, server }) => [
      ...differing(page, 'name', page?.value?.name, name, 'folder'),
      ...differing(page, 'server', page?.value?.server, server, 'folder'),
    ]),
    ...[...servers, ...categories, ...attacks.pages].flatMap((document) =>
      differing(document, 'id', document.value?.id, document.id, 'file'),
    ),
    ...postures.flatMap(({ id, posture }) => differing(posture, 'id', posture?.value?.id, id, 'file')),
  ],
};

function differing(
  document: ContentDocument<unknown> | null,
  field: string,
  found: string | undefined,
  expected: string,
  holder: 'file' | 'folder',
): Fault[] {
  if (document === null || found === undefined || found === expected) return [];
  const message = `${field} is "${found}", expected "${expected}" as the ${holder} is named.`;
  return [faultAt(document, [field], message, `Change ${field}, or rename the ${holder}.`)];
}
