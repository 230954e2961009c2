import { MemoryCounters } from '../counters.ts';
import { decide, type ToolCall } from '../decide.ts';
import type { Policy, Rule } from '../format.ts';
import { printedForm } from '../printed-form.ts';
import { sequenceWitnesses } from './call-sequences.ts';
import { isAnsweredOtherwise, type ToolDifference, type Witness } from './difference.ts';
import { toolDecision } from '../tool-decision.ts';
import { allows, callsToTry, rulesOn } from './tool-calls.ts';

/** Sequences are tried with so many calls of a tool. */
const mostSequences = 12;

/**
 * What an edit of a policy changes, tool by tool: the wider first, then the stricter, then the rest. Each is shown by a call that both
 * policies decided, where one was found among those given, which may be more like a client's, and those that their conditions suggest.
 */
export function comparePolicies(
  old: Policy,
  edited: Policy,
  calls: readonly ToolCall[] = [],
): ToolDifference[] {
  const named = [
    ...old.tools.keys(),
    ...edited.tools.keys(),
    ...old.hide,
    ...edited.hide,
    ...calls.map(({ tool }) => tool),
  ];
  const tools = [...new Set(named)].filter((tool) => tool !== '*');
  const differences = [...tools, null].flatMap((tool) => {
    const name = tool ?? nameBeside(tools);
    const given = calls.filter((call) => call.tool === name);
    return compareTool(old, edited, name, given).map((difference) => ({ ...difference, tool }));
  });
  const order = ['wider', 'stricter', 'different'];
  return differences.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function compareTool(
  old: Policy,
  edited: Policy,
  tool: string,
  given: readonly ToolCall[],
): ToolDifference[] {
  const isSame = rulesText(old, tool) === rulesText(edited, tool);
  if (isSame && !dependsOnOthers(old, tool)) return [];
  const suggested = callsToTry([old, edited], tool);
  const firsts = [...given, ...suggested].map((call) => firstWitness(old, edited, call));
  const open = [...suggested, ...given]
    .filter((call) => allows(old, call) && allows(edited, call))
    .slice(0, mostSequences);
  const later = open.flatMap((call) => [...firstOfEach(sequenceWitnesses(old, edited, call))]);
  const all = [...firsts, ...later];
  const find = (was: string, is: string): Witness | null =>
    all.find((each) => each.old.decision === was && each.new.decision === is) ?? null;
  const wider = find('deny', 'allow');
  const stricter = find('allow', 'deny');
  const reworded =
    all.find((each) => each.old.decision === each.new.decision && isAnsweredOtherwise(each)) ?? null;
  if (wider === null && stricter === null && reworded === null && isSame) return [];
  const kind = wider !== null ? 'wider' : stricter !== null ? 'stricter' : 'different';
  return [{ tool, kind, wider, stricter, reworded }];
}

/** Allowed and then denied, denied and then allowed, denied in other words. */
const ways = 3;

/** Of many witnesses, the first for each way in which decisions differ. */
function* firstOfEach(witnesses: Iterable<Witness>): Generator<Witness> {
  const seen = new Set<string>();
  for (const witness of witnesses) {
    const way = `${witness.old.decision} ${witness.new.decision}`;
    if (seen.has(way)) continue;
    seen.add(way);
    yield witness;
    if (seen.size === ways) return;
  }
}

function firstWitness(old: Policy, edited: Policy, call: ToolCall): Witness {
  const decided = (policy: Policy) => decide(policy, call, new MemoryCounters(), new Date(0));
  return { call, after: 0, before: null, seconds: 0, old: decided(old), new: decided(edited) };
}

/** What a policy does with a tool, as a text that is the same when it does the same in the same words. */
function rulesText(policy: Policy, tool: string): string {
  const decision = toolDecision(policy, tool);
  // Before the engine looks at rules it denies what is hidden, and what is not listed where that is closed.
  const isReached = decision !== 'hidden' && (policy.default === 'allow' || policy.tools.has(tool));
  return JSON.stringify([decision, isReached ? rulesOn(policy, tool).map(printed) : []]);
}

/** Whether a rule of a tool reads a counter that calls of another tool feed. */
const dependsOnOthers = (policy: Policy, tool: string): boolean =>
  rulesOn(policy, tool).some(({ conditions }) =>
    conditions.some(({ path }) => path.startsWith('state.') && !path.startsWith(`state.${tool}.`)),
  );

const printed = ({ action, conditions, on_deny, state }: Rule): unknown => [
  action,
  conditions.map(({ path, op, value }) => [path, op, printedForm(value)]),
  on_deny,
  state === null ? null : [state.counter, state.window, String(state.increment), state.increment_from],
];

/** A name that none of the tools has. */
function nameBeside(tools: readonly string[]): string {
  let name = 'any_other_tool';
  while (tools.includes(name)) name += '_';
  return name;
}
