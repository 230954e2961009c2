import type { ToolDecision } from '../../policy/tool-decision.ts';

/**
 * What a full policy does with a tool, with a sign for those who skim. "Blocked" is a tool that rules or the default deny;
 * the decision on a single call is "Denied", the engine's own word.
 */
export const decisionWords: Readonly<Record<ToolDecision, string>> = {
  allowed: '✓ Within limits',
  denied: '✕ Blocked',
  hidden: '– Hidden',
};

/** The same with what an open tool's policy lets through, in the few words of its `brief`: `✓ one pair, 60 a minute`. */
export const toolDecisionText = (decision: ToolDecision, brief: string): string =>
  decision === 'allowed' ? `✓ ${brief}` : decisionWords[decision];

/** How many tools a full policy leaves open, blocks and hides: `✓ 8 within limits, ✕ 6 blocked`. All alike need no figure. */
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
