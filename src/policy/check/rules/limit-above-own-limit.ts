import type { Window } from '../../format.ts';
import type { CheckRule } from '../check-rule.ts';
import { knownTool, rulesOf } from '../walk.ts';

const minutes: Record<Window, number> = { minute: 1, hour: 60, day: 1440 };

/** The calls a rate_limit such as 30/minute lets through. */
function callsOf(rateLimit: string): number {
  return Number(rateLimit.split('/')[0]);
}

export const limitAboveOwnLimit: CheckRule = {
  code: 'limit-above-own-limit',
  looksAt: "rate limits that are looser than the service's own",
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, place }) => {
      const known = knownTool(subject, tool);
      if (rule.rate_limit === null || rule.state === null || known === undefined) return [];
      const { window } = rule.state;
      const calls = callsOf(rule.rate_limit);
      // A limit of the service over a shorter window also bounds every longer one.
      const tighter = known.ownLimits.find(
        (own) =>
          minutes[own.window] <= minutes[window] &&
          calls > own.calls * (minutes[window] / minutes[own.window]),
      );
      if (tighter === undefined) return [];
      return [
        {
          place: `${place}.rate_limit`,
          message: `${rule.rate_limit} is looser than the service itself allows for ${tool}: ${tighter.calls} calls a ${tighter.window} (${tighter.source}). The limit never bites first.`,
          hint: 'Set the limit well below that, to what the agent needs.',
        },
      ];
    }),
};
