import type { Policy } from '../../policy/format.ts';
import { rateLimitOf } from '../../policy/load/rate-limit.ts';

/** The rate limits of a tool in words, such as `30 calls a minute`. */
export function loadedLimits(policy: Policy, tool: string): string[] {
  return (policy.tools.get(tool) ?? []).flatMap((rule) => {
    const limit = rateLimitOf(rule);
    if (limit === null) return [];
    return [`${limit.count} calls ${limit.window === 'hour' ? 'an' : 'a'} ${limit.window}`];
  });
}
