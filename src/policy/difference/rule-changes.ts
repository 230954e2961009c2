import type { Condition, Policy, Rule } from '../format.ts';
import { rateLimitOf } from '../load/rate-limit.ts';
import { printedForm } from '../printed-form.ts';
import { toolDecision, type ToolDecision } from '../tool-decision.ts';
import { rulesOn } from './tool-calls.ts';

/** What an edit did to the rules of a tool, in words that follow its name. */
export interface RuleChange {
  /** Whether it lets more calls through or fewer, by the rules alone; `unknown` where rules do not tell. */
  readonly effect: 'wider' | 'stricter' | 'unknown';
  readonly what: string;
}

/**
 * What an edit changes for a tool, as far as its rules say. Every condition of every rule has to hold, so that one more makes a
 * policy stricter and one less makes it wider.
 */
export function ruleChanges(old: Policy, edited: Policy, tool: string): RuleChange[] {
  const [was, is] = [toolDecision(old, tool), toolDecision(edited, tool)];
  if (was !== is)
    return [
      {
        effect: effectOf(openness[is] - openness[was]),
        what: `${inShort(old, tool, was)} before, ${inShort(edited, tool, is)} now`,
      },
    ];
  if (is !== 'allowed') return [];
  return pairs(rulesOn(old, tool), rulesOn(edited, tool)).flatMap(([before, after]) =>
    changesOf(before, after),
  );
}

const openness: Readonly<Record<ToolDecision, number>> = { hidden: 0, denied: 0, allowed: 1 };
const words: Readonly<Record<ToolDecision, string>> = {
  hidden: 'hidden',
  denied: 'blocked',
  allowed: 'open within its rules',
};

const inShort = (policy: Policy, tool: string, decision: ToolDecision): string =>
  decision === 'allowed' && rulesOn(policy, tool).length === 0 ? 'open without a rule' : words[decision];

const effectOf = (more: number): RuleChange['effect'] =>
  more > 0 ? 'wider' : more < 0 ? 'stricter' : 'unknown';

/** Rules of both policies that belong together: by their name, or else by what they look at, because names follow values. */
function pairs(
  old: readonly Rule[],
  edited: readonly Rule[],
): (readonly [Rule | undefined, Rule | undefined])[] {
  const left = [...edited];
  const take = (fits: (rule: Rule) => boolean): Rule | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const byName = old.map((rule) => [rule, take(({ name }) => name === rule.name)] as const);
  const all = byName.map(
    ([rule, found]) => [rule, found ?? take((other) => shapeOf(other) === shapeOf(rule))] as const,
  );
  return [...all, ...left.map((rule) => [undefined, rule] as const)];
}

/** What a rule looks at, without the values. */
const shapeOf = (rule: Rule): string =>
  JSON.stringify([rule.action, rateLimitOf(rule)?.window, rule.conditions.map(({ path, op }) => [path, op])]);

function changesOf(old: Rule | undefined, edited: Rule | undefined): RuleChange[] {
  if (old === undefined && edited === undefined) return [];
  if (edited === undefined) return [{ effect: 'wider', what: `without the rule “${old?.name ?? ''}”` }];
  if (old === undefined) return [{ effect: 'stricter', what: `with the rule “${edited.name}”` }];
  const changes = demandChanges(old, edited);
  // Words that follow another demand go without saying.
  return changes.length > 0 || old.on_deny === edited.on_deny
    ? changes
    : [{ effect: 'unknown', what: `other words for a call that “${edited.name}” denies` }];
}

function demandChanges(old: Rule, edited: Rule): RuleChange[] {
  const [was, is] = [rateLimitOf(old), rateLimitOf(edited)];
  if (was !== null && is !== null) {
    if (was.window === is.window && was.count === is.count) return [];
    const effect = was.window === is.window ? effectOf(Number(is.count - was.count)) : 'unknown';
    return [{ effect, what: `${callsIn(is)}, ${callsIn(was)} before` }];
  }
  const conditions = conditionPairs(old.conditions, edited.conditions).flatMap(([before, after]) =>
    conditionChanges(before, after),
  );
  const counts = (rule: Rule): string => printedState(rule);
  return counts(old) === counts(edited)
    ? conditions
    : [...conditions, { effect: 'unknown', what: `the rule “${edited.name}” counts otherwise` }];
}

const callsIn = ({ count, window }: { readonly count: bigint; readonly window: string }): string =>
  `${count} ${count === 1n ? 'call' : 'calls'} ${window === 'hour' ? 'an' : 'a'} ${window}`;

const printedState = ({ state }: Rule): string =>
  state === null
    ? ''
    : JSON.stringify([state.counter, state.window, String(state.increment), state.increment_from]);

/** `eq` admits one value and `in` several, so they belong together. */
const kindOf = ({ op }: Condition): string => (op === 'eq' ? 'in' : op === 'neq' ? 'not_in' : op);

function conditionPairs(
  old: readonly Condition[],
  edited: readonly Condition[],
): (readonly [Condition | undefined, Condition | undefined])[] {
  const left = [...edited];
  const found = old.map((condition) => {
    const at = left.findIndex(
      (other) => other.path === condition.path && kindOf(other) === kindOf(condition),
    );
    return [condition, at < 0 ? undefined : left.splice(at, 1)[0]] as const;
  });
  return [...found, ...left.map((condition) => [undefined, condition] as const)];
}

function conditionChanges(old: Condition | undefined, edited: Condition | undefined): RuleChange[] {
  if (edited === undefined)
    return old === undefined ? [] : [{ effect: 'wider', what: `no longer asks that ${inWords(old)}` }];
  if (old === undefined) return [{ effect: 'stricter', what: `asks that ${inWords(edited)}` }];
  if (printedForm(old.value) === printedForm(edited.value) && old.op === edited.op) return [];
  const name = nameOf(edited);
  switch (kindOf(edited)) {
    case 'in':
      return listChanges(old, edited, ['wider', 'stricter'], `${name} may be`, `${name} may no longer be`);
    case 'not_in':
      return listChanges(old, edited, ['stricter', 'wider'], `${name} must not be`, `${name} may be`);
    case 'lt':
    case 'lte':
      return [{ effect: numberEffect(old, edited, 1), what: bound(old, edited) }];
    case 'gt':
    case 'gte':
      return [{ effect: numberEffect(old, edited, -1), what: bound(old, edited) }];
    default:
      return [{ effect: 'unknown', what: `${inWords(edited)}, not ${printedForm(old.value)}` }];
  }
}

const bound = (old: Condition, edited: Condition): string =>
  `${inWords(edited)}, ${printedForm(old.value)} before`;

function numberEffect(old: Condition, edited: Condition, sign: 1 | -1): RuleChange['effect'] {
  const [was, is] = [Number(old.value), Number(edited.value)];
  return Number.isNaN(was) || Number.isNaN(is) ? 'unknown' : effectOf(sign * (is - was));
}

/** What a list gained, and what it lost. */
function listChanges(
  old: Condition,
  edited: Condition,
  [ofMore, ofLess]: readonly [RuleChange['effect'], RuleChange['effect']],
  more: string,
  less: string,
): RuleChange[] {
  const [was, is] = [listOf(old), listOf(edited)];
  const gained = is.filter((each) => !was.includes(each));
  const lost = was.filter((each) => !is.includes(each));
  return [
    ...(gained.length > 0 ? [{ effect: ofMore, what: `${more} ${gained.join(', ')}` }] : []),
    ...(lost.length > 0 ? [{ effect: ofLess, what: `${less} ${lost.join(', ')}` }] : []),
  ];
}

const listOf = ({ value }: Condition): string[] =>
  Array.isArray(value) ? value.map(printedForm) : [printedForm(value)];

/** A condition as a clause: `limit is at most 100`. */
function inWords(condition: Condition): string {
  const { op, value } = condition;
  const name = nameOf(condition);
  if (op === 'exists') return value === true ? `${name} is given` : `${name} is left out`;
  return `${name} ${clauses[op]} ${listOf(condition).join(', ')}`;
}

const clauses: Readonly<Record<Exclude<Condition['op'], 'exists'>, string>> = {
  eq: 'is',
  neq: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  lt: 'is below',
  lte: 'is at most',
  gt: 'is above',
  gte: 'is at least',
  regex: 'fits',
  contains: 'contains',
};

const nameOf = ({ path }: Condition): string => path.replace(/^args\./, '');
