import type { DraftCondition, DraftRule } from '../draft.ts';
import type { Subject } from './check-rule.ts';
import type { KnownArgument, KnownTool } from './server-knowledge.ts';

/** A rule with the tool it stands under and its place. */
export interface PlacedRule {
  readonly tool: string;
  readonly rule: DraftRule;
  readonly index: number;
  readonly place: string;
}

/** A condition that was written as such (not made from rate_limit), with its rule and its place. */
export interface PlacedCondition extends PlacedRule {
  readonly condition: DraftCondition;
  readonly conditionPlace: string;
}

/** All rules of a policy in the order of the file. */
export function rulesOf({ policy }: Subject): PlacedRule[] {
  return [...policy.tools].flatMap(([tool, rules]) =>
    rules.map((rule, index) => ({ tool, rule, index, place: `tools.${tool}.rules[${index}]` })),
  );
}

/** All written conditions of a policy in the order of the file, without those that the engine refuses. */
export function conditionsOf(subject: Subject): PlacedCondition[] {
  return rulesOf(subject)
    .filter(({ rule }) => rule.rate_limit === null)
    .flatMap((placed) =>
      placed.rule.conditions.map((condition, index) => ({
        ...placed,
        condition,
        conditionPlace: `${placed.place}.conditions[${index}]`,
      })),
    )
    .filter(({ conditionPlace }) => !subject.isRefused(conditionPlace));
}

/** The path under which conditions read a counter that a rule of a tool keeps. */
export const counterPath = (tool: string, counter: string): string =>
  `state.${tool === '*' ? '_global' : tool}.${counter}`;

/** Whether a rule denies every call. With conditions beside it the engine refuses the rule, and what is meant is unclear. */
export const deniesAlways = ({ action, conditions }: DraftRule): boolean =>
  action === 'deny' && conditions.length === 0;

/** The first rule of each tool that denies every call; tools without one are not in it. */
export function closedTools({ policy }: Subject): ReadonlyMap<string, { index: number; rule: DraftRule }> {
  const closed = [...policy.tools].flatMap(([tool, rules]) => {
    const index = rules.findIndex(deniesAlways);
    const rule = rules[index];
    return rule === undefined ? [] : [[tool, { index, rule }] as const];
  });
  return new Map(closed);
}

/** The tools listed by name that rules under "*" can still decide about: neither hidden nor closed by a rule of their own. */
export function openListedTools(subject: Subject): string[] {
  const { policy, server } = subject;
  if (policy.hide.includes('*')) return [];
  const closed = closedTools(subject);
  return [...policy.tools.keys()].filter(
    (name) =>
      name !== '*' &&
      !closed.has(name) &&
      !policy.hide.includes(name) &&
      (server === null || knownTool(subject, name) !== undefined),
  );
}

/** The argument that a path names, or null for a counter. Only the first step is an argument of the tool. */
export function argumentName(path: string): string | null {
  return path.startsWith('args.') ? (path.slice('args.'.length).split('.')[0] ?? null) : null;
}

/** The tool of that name, when the server is known and has it. */
export const knownTool = ({ server }: Subject, name: string): KnownTool | undefined =>
  server?.tools.find((tool) => tool.name === name);

/**
 * The tools whose calls reach the rules under a name, when the server is known: the tool itself, or for "*" every tool that
 * nothing else closes.
 */
export function toolsUnder(subject: Subject, name: string): readonly KnownTool[] {
  const { policy, server } = subject;
  if (name !== '*') return server?.tools.filter((tool) => tool.name === name) ?? [];
  const listed = openListedTools(subject);
  const isOpen = (tool: KnownTool): boolean =>
    listed.includes(tool.name) ||
    (policy.default === 'allow' && !policy.tools.has(tool.name) && !policy.hide.includes(tool.name));
  return policy.hide.includes('*') ? [] : (server?.tools.filter(isOpen) ?? []);
}

/** The declared argument that a condition looks at, when tool and argument are known. */
export function knownArgument(subject: Subject, tool: string, path: string): KnownArgument | undefined {
  const name = argumentName(path);
  return toolsUnder(subject, tool)
    .flatMap((known) => known.arguments)
    .find((argument) => argument.name === name);
}

/** Names one after the other, shortened when there are many. */
export function listed(names: readonly string[]): string {
  const most = 5;
  return names.length > most + 1
    ? `${names.slice(0, most).join(', ')} and ${names.length - most} more tools`
    : names.join(', ');
}
