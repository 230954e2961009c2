import { windows, type Window } from '../../format.ts';
import type { CheckRule, Examples } from '../check-rule.ts';
import { counterPath, knownTool, rulesOf, type PlacedRule } from '../walk.ts';

const minutes = { minute: 1, hour: 60, day: 1440 };

interface CallLimit {
  readonly calls: number;
  readonly window: Window;
  /** Where it is written. */
  readonly place: string;
  /** As written, or in the same form. */
  readonly text: string;
}

/** The number of calls that a rule lets through in a window; none when it counts something else. */
function callLimit({ tool, rule, place }: PlacedRule): CallLimit | null {
  const { state } = rule;
  const window = windows.find((each) => each === state?.window);
  if (state === null || window === undefined || state.increment_from !== '') return null;
  const index = rule.conditions.findIndex(
    ({ path, op }) => path === counterPath(tool, state.counter) && (op === 'lte' || op === 'lt'),
  );
  const limiting = rule.conditions[index];
  if (typeof limiting?.value !== 'bigint' && typeof limiting?.value !== 'number') return null;
  const most = limiting.op === 'lte' ? Number(limiting.value) : Math.ceil(Number(limiting.value)) - 1;
  const calls = Math.floor(most / Number(state.increment));
  return rule.rate_limit === null
    ? { calls, window, place: `${place}.conditions[${index}].value`, text: `${calls}/${window}` }
    : { calls, window, place: `${place}.rate_limit`, text: rule.rate_limit };
}

export const limitAboveOwnLimit: CheckRule = {
  code: 'limit-above-own-limit',
  severity: 'warning',
  looksAt: "limits on calls that are looser than the service's own",
  find: (subject) =>
    rulesOf(subject).flatMap((placed) => {
      const known = knownTool(subject, placed.tool);
      const limit = callLimit(placed);
      if (known === undefined || limit === null) return [];
      const { calls, window, place, text } = limit;
      // A limit of the service over a shorter window also bounds every longer one.
      const tighter = known.ownLimits.find(
        (own) =>
          minutes[own.window] <= minutes[window] &&
          calls > own.calls * (minutes[window] / minutes[own.window]),
      );
      if (tighter === undefined) return [];
      return [
        {
          place,
          message: `${text} is looser than the service itself allows for ${placed.tool}: ${tighter.calls} calls a ${tighter.window} (${tighter.source}). The service refuses calls before this limit is reached.`,
          hint: 'Set the limit well below that, to what the agent needs.',
        },
      ];
    }),
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  my_trades:
    rules:
      - name: pace
        rate_limit: 1500/minute
        on_deny: Wait a minute, then call again.
`,
  line: 7,
  fine: `version: "1"
default: deny
tools:
  my_trades:
    rules:
      - name: pace
        rate_limit: 20/minute
        on_deny: Wait a minute, then call again.
`,
};
