import { argumentAt, type Arguments } from '../argument.ts';
import { MemoryCounters, windowLength, windowStart } from '../counters.ts';
import { decide, type ToolCall } from '../decide.ts';
import { withArgument } from '../difference/tool-calls.ts';
import type { Policy, Rule, Window } from '../format.ts';
import { rateLimitOf } from '../load/rate-limit.ts';
import { quotedForm } from '../quoted-form.ts';
import type { JsonValue } from '../value.ts';
import { justBelow } from './decimal.ts';
import type { Parameter, ParameterOf, ParameterValue, ParameterValues, Parametric } from './parameter.ts';
import { withDefaults } from './parameter.ts';

/** A call with what must become of it, as cases have it. */
export interface EdgeCall {
  readonly tool: string;
  readonly arguments: Arguments;
  readonly at?: string;
  readonly times?: number;
  readonly expect: 'allow' | 'deny';
  /** What the agent is told when it is denied. */
  readonly message?: string;
}

/** Calls at the edge of a value: the last that is allowed, and the first that is denied. It has the form of a case. */
export interface EdgeCase {
  /** The id of the parameter. */
  readonly parameter: string;
  readonly title: string;
  readonly calls: readonly EdgeCall[];
}

/** Calls that somebody made up for the policy as it was written, of which the calls at the edges are made. */
export interface ModelCase {
  readonly calls: readonly {
    readonly tool: string;
    readonly arguments?: Arguments | undefined;
    readonly expect: 'allow' | 'deny' | 'forward';
  }[];
}

/** A policy that values were put into. */
export interface Setting {
  /** Of the policy as its author wrote it, by which parameters find them; values may move the names. */
  readonly ruleNames: readonly string[];
  /** With the values, loaded. */
  readonly policy: Policy;
  readonly parametric: Parametric;
  readonly values: ParameterValues;
  readonly cases: readonly ModelCase[];
}

/** What can be said of the edges of values. */
export interface Edges {
  readonly cases: readonly EdgeCase[];
  /** Limits that other limits hide: the calls are used up before. Harmless, but no call shows them at work. */
  readonly hidden: readonly string[];
  /** Why there are no calls for a value. */
  readonly missing: readonly string[];
}

/** The calls at the edges of all values. */
export function edgeCases({ ruleNames, policy, parametric, values, cases }: Setting): Edges {
  const parameters = parametric.parameters ?? [];
  const all = withDefaults(parameters, values);
  const model = modelCall(policy, parameters, all, cases);
  if (model === null) {
    const why = 'None of the calls that the cases allow is allowed with these values.';
    return { cases: [], hidden: [], missing: [why] };
  }
  const rules = [...policy.tools].flatMap(([, own]) => own);
  const found: EdgeCase[] = [];
  const hidden: string[] = [];
  const missing: string[] = [];
  for (const parameter of parameters)
    for (const set of parameter.sets) {
      const rule = rules[ruleNames.indexOf(set.rule)];
      if (rule === undefined) {
        missing.push(`${parameter.label}: the policy has no rule "${set.rule}".`);
        continue;
      }
      const value = all[parameter.id] ?? parameter.default;
      const edge: Edge = { parameter, rule, policy, model };
      if (parameter.kind === 'calls-per-window') {
        const limit = limitEdge(edge, parameter, Number(value));
        if (typeof limit === 'string') hidden.push(limit);
        else found.push(limit);
      } else if ('path' in set) found.push(...valueEdges(edge, set.path.slice('args.'.length), value));
    }
  return { cases: found, hidden, missing };
}

interface Edge {
  readonly parameter: Parameter;
  readonly rule: Rule;
  readonly policy: Policy;
  readonly model: ToolCall;
}

/** The first call that the cases allow and the policy too, once the values are put into its arguments. */
function modelCall(
  policy: Policy,
  parameters: readonly Parameter[],
  values: ParameterValues,
  cases: readonly ModelCase[],
): ToolCall | null {
  for (const { calls } of cases)
    for (const { tool, arguments: own, expect } of calls) {
      if (expect !== 'allow' || own === undefined) continue;
      const call = { tool, arguments: withValues(own, parameters, values) };
      if (decide(policy, call, new MemoryCounters(), new Date(start)).decision === 'allow') return call;
    }
  return null;
}

/** Arguments that lie within the values. */
const withValues = (given: Arguments, parameters: readonly Parameter[], values: ParameterValues): Arguments =>
  parameters.reduce((made, parameter) => {
    if (parameter.kind === 'calls-per-window') return made;
    const inside = allowedValues(parameter, values[parameter.id] ?? parameter.default)[0];
    return parameter.sets.reduce((all, { path }) => {
      const name = path.slice('args.'.length);
      return inside === undefined || argumentAt(all, name) === undefined
        ? all
        : withArgument(all, name, inside);
    }, made);
  }, given);

type Valued = Exclude<Parameter, { kind: 'calls-per-window' }>;

/** Values that are allowed, the last before the edge first. */
function allowedValues(parameter: Valued, value: ParameterValue): JsonValue[] {
  switch (parameter.kind) {
    case 'amount-below':
      return [...new Set([justBelow(String(value), parameter.decimals), String(parameter.from)])];
    case 'one-of':
      return typeof value === 'object' ? [...value] : [value];
    case 'number-up-to':
      return [Number(value)];
  }
}

/** Values that are denied, the first beyond the edge first. */
function deniedValues(parameter: Valued, value: ParameterValue): JsonValue[] {
  switch (parameter.kind) {
    case 'amount-below': {
      const tooLow = parameter.from === 0 ? [] : [justBelow(String(parameter.from), parameter.decimals)];
      return [String(value), ...tooLow];
    }
    case 'one-of': {
      const texts = typeof value === 'object' ? value : [String(value)];
      const others = [...parameter.default, `${texts[0] ?? ''}X`, (texts[0] ?? '').toLowerCase()];
      return [...new Set(others)].filter((text) => !texts.includes(text));
    }
    case 'number-up-to':
      return [Number(value) + 1];
  }
}

/** One call in each, so that no limit on calls comes between. */
function valueEdges({ parameter, rule, model }: Edge, path: string, value: ParameterValue): EdgeCase[] {
  if (parameter.kind === 'calls-per-window') return [];
  const edge = (expect: 'allow' | 'deny') => (tried: JsonValue) => ({
    parameter: parameter.id,
    title: `${parameter.label}: ${path} ${JSON.stringify(tried)} is ${expect === 'allow' ? 'allowed' : 'denied'}`,
    calls: [
      {
        tool: model.tool,
        arguments: withArgument(model.arguments, path, tried),
        expect,
        ...(expect === 'deny' && { message: rule.on_deny || `Denied by rule ${quotedForm(rule.name)}` }),
      },
    ],
  });
  return [
    ...allowedValues(parameter, value).map(edge('allow')),
    ...deniedValues(parameter, value).map(edge('deny')),
  ];
}

/** When the calls begin: at the start of every window. */
const start = Date.UTC(2026, 0, 1);

/** As many calls as a limit allows, spread as the other limits demand, one too many, and one in the next window. In words when another limit comes before. */
function limitEdge(
  { parameter, rule, policy, model }: Edge,
  { window, label }: ParameterOf<'calls-per-window'>,
  most: number,
): EdgeCase | string {
  const others = [...(policy.tools.get(model.tool) ?? []), ...(policy.tools.get('*') ?? [])].flatMap(
    (each) => {
      const limit = each === rule ? null : rateLimitOf(each);
      return limit === null ? [] : [{ count: Number(limit.count), window: limit.window }];
    },
  );
  const end = start + windowLength[window];
  const made: { at: number; times: number }[] = [];
  const callsSince = (from: number): number =>
    made.reduce((sum, { at, times }) => (at >= from ? sum + times : sum), 0);
  // The calls that fit at an instant, or the instant at which the next can be made.
  let at = start;
  while (at < end) {
    const missing = most - callsSince(start);
    const full = others.find((other) => callsSince(windowStart(at, other.window)) >= other.count);
    if (full !== undefined) {
      const next = windowStart(at, full.window) + windowLength[full.window];
      if (next >= end)
        return `${label}: ${most} ${perWindow(window)} can never be reached, because the limit of ${full.count} ${perWindow(full.window)} comes before it.`;
      at = next;
      continue;
    }
    if (missing === 0) break;
    const room = others.map((other) => other.count - callsSince(windowStart(at, other.window)));
    made.push({ at, times: Math.min(missing, ...room) });
  }
  const call = (time: number, times: number): Omit<EdgeCall, 'expect'> => ({
    ...model,
    at: new Date(time).toISOString().replace('.000Z', 'Z'),
    ...(times > 1 && { times }),
  });
  const isOpenAfter = others.every((other) => callsSince(windowStart(end, other.window)) < other.count);
  return {
    parameter: parameter.id,
    title: `${label}: of the calls in one ${window} the first ${most} pass, the next does not`,
    calls: [
      ...made.map((each) => ({ ...call(each.at, each.times), expect: 'allow' as const })),
      {
        ...call(at, 1),
        expect: 'deny',
        message: rule.on_deny || `Rate limit exceeded for ${rule.name}`,
      },
      ...(isOpenAfter ? [{ ...call(end, 1), expect: 'allow' as const }] : []),
    ],
  };
}

const perWindow = (window: Window): string => (window === 'hour' ? 'an hour' : `a ${window}`);
