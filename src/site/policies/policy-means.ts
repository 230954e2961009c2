import type { ToolEntry } from '../../catalogue/catalogue.ts';
import { rateLimitOf } from '../../policy/load/rate-limit.ts';
import { toolDecision } from '../../policy/tool-decision.ts';
import { windows, type Condition, type Operator, type Rule, type Window } from '../../policy/format.ts';

/** A way in which policies bound the calls that they let through. */
export interface PolicyMeans {
  readonly title: string;
  /** How many of the policies use it. */
  readonly count: number;
  /** The arguments it is used on, the most frequent first; or the smallest and the greatest limit. */
  readonly arguments: readonly string[];
  readonly limits: readonly number[];
}

/** The rules for its tool of each policy that lets some call through. */
export const openPolicies = (tools: readonly ToolEntry[]): (readonly Rule[])[] =>
  tools.flatMap(({ tool: { name }, policies }) =>
    policies
      .filter(({ policy }) => toolDecision(policy, name) === 'allowed')
      .map(({ policy }) => policy.tools.get(name) ?? []),
  );

/** What policies do to bound calls, the most frequent first. */
export const policyMeans = (policies: readonly (readonly Rule[])[]): PolicyMeans[] =>
  [
    ...windows.map((window) => rateLimits(policies, window)),
    ...purposes.map(([title, serves]) => conditions(policies, title, serves)),
    ownCounters(policies),
  ]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);

function rateLimits(policies: readonly (readonly Rule[])[], window: Window): PolicyMeans {
  const found = policies.map((rules) =>
    rules
      .map(rateLimitOf)
      .filter((limit) => limit?.window === window)
      .map((limit) => Number(limit?.count)),
  );
  const limits = found.flat().sort((a, b) => a - b);
  return {
    title: `Limits the calls ${window === 'hour' ? 'an' : 'a'} ${window}`,
    count: found.filter(({ length }) => length > 0).length,
    arguments: [],
    limits: [...new Set([...limits.slice(0, 1), ...limits.slice(-1)])],
  };
}

const byOperator =
  (...operators: readonly Operator[]) =>
  ({ op }: Condition): boolean =>
    operators.includes(op);

/** What a condition on an argument is for. `exists` asks for the argument or forbids it. */
const purposes: readonly (readonly [title: string, serves: (condition: Condition) => boolean])[] = [
  ['Demands an argument', ({ op, value }) => op === 'exists' && value === true],
  ['Refuses an argument', ({ op, value }) => op === 'exists' && value === false],
  ['Admits listed values alone', byOperator('eq', 'in')],
  ['Shuts out single values', byOperator('neq', 'not_in', 'contains')],
  ['Holds a text to a pattern', byOperator('regex')],
  ['Bounds a number', byOperator('lt', 'lte', 'gt', 'gte')],
];

function conditions(
  policies: readonly (readonly Rule[])[],
  title: string,
  serves: (condition: Condition) => boolean,
): PolicyMeans {
  const found = policies.map(
    (rules) =>
      new Set(
        rules
          .flatMap((rule) => rule.conditions)
          .filter((condition) => condition.path.startsWith('args.') && serves(condition))
          .map(({ path }) => path.slice('args.'.length)),
      ),
  );
  const uses = Map.groupBy(
    found.flatMap((names) => [...names]),
    (name) => name,
  );
  return {
    title,
    count: found.filter(({ size }) => size > 0).length,
    arguments: [...uses].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name),
    limits: [],
  };
}

const ownCounters = (policies: readonly (readonly Rule[])[]): PolicyMeans => ({
  title: 'Keeps a counter of its own',
  count: policies.filter((rules) =>
    rules.some(({ state, rate_limit }) => state !== null && rate_limit === null),
  ).length,
  arguments: [],
  limits: [],
});
