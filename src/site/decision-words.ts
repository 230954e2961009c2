import type { ToolDecision } from '../catalogue/catalogue.ts';

/** What a full policy does with a tool, with a sign for those who skim. */
export const decisionWords: Readonly<Record<ToolDecision, string>> = {
  allowed: '✓ Within limits',
  denied: '✕ Denied',
  hidden: '– Hidden',
};
