import type { Arguments } from '../argument.ts';
import { MemoryCounters } from '../counters.ts';
import { decide, type ToolCall } from '../decide.ts';
import type { Condition, Policy, Rule } from '../format.ts';
import type { JsonValue } from '../value.ts';
import { candidateValues, type Candidate } from './candidate-values.ts';

/** The rules that a call of a tool meets: its own, then those for every tool. */
export const rulesOn = ({ tools }: Policy, tool: string): readonly Rule[] => [
  ...(tools.get(tool) ?? []),
  ...(tool === '*' ? [] : (tools.get('*') ?? [])),
];

/** The arguments at which the rules of any of the policies look, with the values to try there. */
function candidatesOf(policies: readonly Policy[], tool: string): ReadonlyMap<string, readonly Candidate[]> {
  const rules = policies.flatMap((policy) => rulesOn(policy, tool));
  const conditions = new Map<string, Condition[]>();
  for (const condition of rules.flatMap((rule) => rule.conditions)) {
    if (!condition.path.startsWith('args.')) continue;
    const path = condition.path.slice('args.'.length);
    conditions.set(path, [...(conditions.get(path) ?? []), condition]);
  }
  // What a counter is fed from is tried at the counter's own limits.
  for (const { state, conditions: limits } of rules)
    if (state !== null && state.increment_from !== '') {
      const path = state.increment_from.slice('args.'.length);
      conditions.set(path, [...(conditions.get(path) ?? []), ...limits]);
    }
  return new Map([...conditions].map(([path, found]) => [path, candidateValues(found)]));
}

/** Whether a policy lets a call pass that is the first of all. */
export const allows = (policy: Policy, call: ToolCall): boolean =>
  decide(policy, call, new MemoryCounters(), new Date(0)).decision === 'allow';

/**
 * Calls of a tool to compare policies with. A call passes only when every condition of every rule holds, and each looks at one
 * argument. So it is enough to vary one argument at a time, of calls that pass otherwise.
 */
export function callsToTry(policies: readonly Policy[], tool: string): ToolCall[] {
  const candidates = candidatesOf(policies, tool);
  const bases = [policies, ...policies.map((policy) => [policy])].map((some) =>
    baseOf(some, tool, candidates),
  );
  const calls = bases.flatMap((base) => [
    callOf(tool, base),
    ...[...candidates].flatMap(([path, values]) =>
      values.map((value) => callOf(tool, new Map([...base, [path, value]]))),
    ),
  ]);
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}

/** For each argument a value that all of the policies let pass, when one is among the candidates; else one that the last does. */
function baseOf(
  policies: readonly Policy[],
  tool: string,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): ReadonlyMap<string, Candidate> {
  const only = (policy: Policy, path: string): Policy => ({
    ...policy,
    hide: [],
    tools: new Map([
      [
        tool,
        rulesOn(policy, tool).map((rule) => ({
          ...rule,
          action: 'evaluate',
          state: null,
          conditions: rule.conditions.filter((condition) => condition.path === `args.${path}`),
        })),
      ],
    ]),
  });
  return new Map(
    [...candidates].map(([path, values]) => {
      const views = policies.map((policy) => only(policy, path));
      const passes = (value: Candidate): boolean =>
        views.every((view) => allows(view, callOf(tool, new Map([[path, value]]))));
      return [path, values.find(passes)];
    }),
  );
}

/** A call with values at dotted paths. */
function callOf(tool: string, values: ReadonlyMap<string, Candidate>): ToolCall {
  let made: Arguments = {};
  for (const [path, value] of values) if (value !== undefined) made = withArgument(made, path, value);
  return { tool, arguments: made };
}

/** Arguments with another value at a dotted path. */
export const withArgument = (given: Arguments, path: string, value: JsonValue): Arguments =>
  withValue(given, path.split('.'), value);

function withValue(map: Arguments, [step = '', ...rest]: readonly string[], value: JsonValue): Arguments {
  if (rest.length === 0) return { ...map, [step]: value };
  const inner = map[step];
  const below = isMap(inner) ? inner : {};
  return { ...map, [step]: withValue(below, rest, value) };
}

const isMap = (value: JsonValue | undefined): value is Arguments =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
