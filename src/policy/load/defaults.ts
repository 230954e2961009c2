import { parseRateLimit } from './rate-limit.ts';
import type { WrittenPolicy, WrittenRule } from './written-policy.ts';

/** A rule with the defaults filled in, before it is checked. */
export interface FilledRule extends WrittenRule {
  /** The rate_limit text when it has been turned into a condition and a counter. */
  readonly expandedFrom: string | null;
}

/** A policy with the defaults filled in, before it is checked. */
export interface FilledPolicy extends Omit<WrittenPolicy, 'tools'> {
  readonly tools: ReadonlyMap<string, readonly FilledRule[]>;
}

function fillRule(tool: string, rule: WrittenRule): FilledRule {
  const filled = {
    ...rule,
    action: rule.action || 'evaluate',
    state: rule.state && { ...rule.state, increment: rule.state.increment || 1n },
    expandedFrom: null,
  };
  const standsAlone = rule.conditions.length === 0 && rule.state === null && rule.action !== 'deny';
  if (rule.rate_limit === '' || !standsAlone) return filled;
  const limit = parseRateLimit(rule.rate_limit);
  if (typeof limit === 'string') return filled;

  const { count, window } = limit;
  const counter = `_rate_${window}`;
  const scope = tool === '*' ? '_global' : tool;
  return {
    ...filled,
    action: 'evaluate',
    conditions: [{ path: `state.${scope}.${counter}`, op: 'lte', value: count }],
    state: { counter, window, increment: 1n, increment_from: '' },
    on_deny: rule.on_deny || `Rate limit of ${count} per ${window} reached. Try again later.`,
    rate_limit: '',
    expandedFrom: rule.rate_limit,
  };
}

/** Fills in what the author left out, and turns each rate_limit that stands alone into a condition and a counter. */
export function fillDefaults(policy: WrittenPolicy): FilledPolicy {
  const tools = [...policy.tools].map(
    ([name, { rules }]) => [name, rules.map((rule) => fillRule(name, rule))] as const,
  );
  return { ...policy, default: policy.default || 'allow', tools: new Map(tools) };
}
