import type { Content } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import { repeated } from './repeated.ts';
import { faultAt, type ContentRule } from './rule.ts';

type Ordered = ContentDocument<{ readonly order: number }>;

export const duplicateOrder: ContentRule = {
  code: 'duplicate-order',
  meaning: 'Two entries of one list have the same position in it.',
  looksAt: 'content',
  find: (content) =>
    orderedLists(content)
      .flatMap((documents) =>
        repeated(
          documents.flatMap((document) =>
            document.value === null ? [] : [{ value: document.value.order, document, field: ['order'] }],
          ),
        ),
      )
      .map(({ again, first }) =>
        faultAt(
          again.document,
          again.field,
          `order ${again.value} stands a second time, expected a position of its own; the first is at ${first}.`,
          'Give one of them another position.',
        ),
      ),
};

function orderedLists({ categories, docs, postures }: Content): Ordered[][] {
  const servers = [...new Set(postures.map(({ server }) => server))];
  return [
    [...categories],
    [...docs],
    ...servers.map((server) =>
      postures.filter((each) => each.server === server).flatMap(({ posture }) => posture ?? []),
    ),
  ];
}
