import type { Rule, Window } from '../../../policy/format.ts';
import { rateLimitOf } from '../../../policy/load/rate-limit.ts';
import type { ToolFolder } from '../../read/content.ts';

/** A limit on calls that a tool's policy sets. */
export interface CallLimit {
  readonly calls: number;
  readonly window: Window;
}

/** The limits that a policy of a tool sets on its calls by `rate_limit`; none when the engine refuses the policy. */
export function callLimits({ name, policies }: ToolFolder, policy: string): CallLimit[] {
  const loaded = policies.find(({ id }) => id === policy)?.loaded;
  if (loaded?.verdict !== 'valid') return [];
  return limitsOf(loaded.policy.tools.get(name) ?? []);
}

/** The limits that rules set on calls by `rate_limit`. */
export const limitsOf = (rules: readonly Rule[]): CallLimit[] =>
  rules.flatMap((rule) => {
    const limit = rateLimitOf(rule);
    return limit === null ? [] : [{ calls: Number(limit.count), window: limit.window }];
  });
