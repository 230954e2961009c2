import type { Policy } from '../policy/format.ts';

/** The rate limits of a tool in words, such as `30 calls a minute`. */
export function loadedLimits(policy: Policy, tool: string): string[] {
  return (policy.tools.get(tool) ?? []).flatMap(({ rate_limit }) => {
    const [calls, window] = rate_limit?.split('/') ?? [];
    return calls === undefined || window === undefined
      ? []
      : [`${calls} calls ${window === 'hour' ? 'an' : 'a'} ${window}`];
  });
}
