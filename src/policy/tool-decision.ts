import type { DraftPolicy } from './draft.ts';

/** What a policy does with a tool: hidden, always denied, or allowed within its rules. */
export type ToolDecision = 'hidden' | 'denied' | 'allowed';

/** Says it of a tool by name, listed or not. */
export function toolDecision(
  { hide, default: otherTools, tools }: Pick<DraftPolicy, 'hide' | 'default' | 'tools'>,
  tool: string,
): ToolDecision {
  if (hide.includes(tool) || hide.includes('*')) return 'hidden';
  const own = tools.get(tool);
  if (own === undefined && otherTools === 'deny') return 'denied';
  const rules = [...(own ?? []), ...(tools.get('*') ?? [])];
  return rules.some(({ action }) => action === 'deny') ? 'denied' : 'allowed';
}
