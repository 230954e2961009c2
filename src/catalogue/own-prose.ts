import type { FieldPath } from './read/yaml-text.ts';
import type { Tool } from './schema/tool.ts';

/** A text of a tool's frontmatter and the field that holds it. */
interface OwnText {
  readonly text: string;
  readonly field: FieldPath;
}

/**
 * What a page says of its tool alone: judgements, reasons and advice. Not among it are facts that are the same wherever
 * they hold, and would only get vaguer in other words: what an argument means and its limits, what an error code of
 * the provider means, the cases of a weight, the titles of policies and of sources.
 */
export function ownProse(tool: Tool): OwnText[] {
  const one = (field: 'summary' | 'key_permission' | 'weight_note'): OwnText[] => {
    const text = tool[field];
    return text === undefined ? [] : [{ text, field: [field] }];
  };
  const { status } = tool;
  return [
    ...one('summary'),
    ...one('key_permission'),
    ...one('weight_note'),
    ...(status.state === 'retired'
      ? (['reason', 'replacement'] as const).map((key) => ({ text: status[key], field: ['status', key] }))
      : []),
    ...tool.risk_factors.map(({ because }, index) => ({
      text: because,
      field: ['risk_factors', index, 'because'],
    })),
    ...tool.hint_differences.map(({ why }, index) => ({
      text: why,
      field: ['hint_differences', index, 'why'],
    })),
    ...tool.discrepancies.flatMap((each, index) =>
      (['server', 'documents'] as const).map((key) => ({
        text: each[key],
        field: ['discrepancies', index, key],
      })),
    ),
    ...tool.pitfalls.map((text, index) => ({ text, field: ['pitfalls', index] })),
    ...tool.policies.map(({ use_when }, index) => ({
      text: use_when,
      field: ['policies', index, 'use_when'],
    })),
    ...tool.faq.flatMap((each, index) =>
      (['question', 'answer'] as const).map((key) => ({ text: each[key], field: ['faq', index, key] })),
    ),
    ...tool.unverified.map((text, index) => ({ text, field: ['unverified', index] })),
  ];
}
