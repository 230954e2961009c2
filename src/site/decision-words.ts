import type { ToolDecision } from '../policy/tool-decision.ts';

/** What a full policy does with a tool, with a sign for those who skim. */
export const decisionWords: Readonly<Record<ToolDecision, string>> = {
  allowed: '✓ Within limits',
  denied: '✕ Denied',
  hidden: '– Hidden',
};

/** How many tools a full policy leaves open, denies and hides: `✓ 8 within limits, ✕ 6 denied`. All alike need no figure. */
export function decisionCounts(decisions: readonly { readonly decision: ToolDecision }[]): string {
  return [...Map.groupBy(decisions, ({ decision }) => decision)]
    .map(([decision, { length }]) => {
      const [sign = '', ...words] = decisionWords[decision].split(' ');
      return length === decisions.length
        ? decisionWords[decision]
        : `${sign} ${length} ${words.join(' ').toLowerCase()}`;
    })
    .join(', ');
}
