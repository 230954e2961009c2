import { isLaterAction, knownLater, withoutLaterWords } from '../engine-version.ts';
import { actions, windows } from '../format.ts';
import type { FilledPolicy, FilledRule } from './defaults.ts';
import { choices, quote } from './describe.ts';
import type { Finding } from './problems.ts';
import { parseRateLimit, windowNamed } from './rate-limit.ts';
import { checkCondition } from './validate-condition.ts';
import type { WrittenCounter } from './written-policy.ts';

/** What is wrong with a rule, where in the engine's notation, and the part of it that shows the fault best. */
export interface RuleFinding extends Finding {
  /** Place in the rule, such as `.conditions[0]`; empty for the rule itself. */
  readonly inside: string;
  /** Key at that place to point at, if it is written. */
  readonly part: string;
}

/** Findings about a rate_limit that could not be turned into a condition and a counter. The engine looks no further. */
function checkRateLimit(rule: FilledRule): RuleFinding[] {
  const at = { inside: '', part: 'rate_limit' };
  const findings: RuleFinding[] = [];
  const limit = parseRateLimit(rule.rate_limit);
  if (typeof limit === 'string') {
    const hint = `Write a whole number from 1 up, a slash and ${choices(windows)}: rate_limit: 30/minute.`;
    findings.push({ ...at, code: 'malformed-rate-limit', message: limit, hint });
  }
  if (rule.conditions.length > 0 || rule.state) {
    const message = 'rate_limit stands beside conditions or state, but must stand alone.';
    const hint = 'Put the rate_limit in a rule of its own.';
    findings.push({ ...at, code: 'rate-limit-not-alone', message, hint });
  }
  if (rule.action === 'deny') {
    const message = 'rate_limit stands in a rule with action: deny, which denies every call anyway.';
    const hint = 'Take away either the rate_limit or the action.';
    findings.push({ ...at, code: 'rate-limit-with-deny', message, hint });
  }
  return findings;
}

function checkBasics(rule: FilledRule): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const add = (part: string, code: Finding['code'], message: string, hint: string) =>
    findings.push({ inside: '', part, code, message, hint });
  if (rule.name === '') {
    add('name', 'rule-without-name', 'The rule has no name.', 'Add a name that says what the rule is for.');
  }
  if (isLaterAction(rule.action)) {
    const message = knownLater(`the action ${quote(rule.action)}`, 'refuses it');
    add('action', 'unknown-action', message, withoutLaterWords);
  } else if (!actions.some((action) => action === rule.action)) {
    add(
      'action',
      'unknown-action',
      `The action must be ${choices(actions)}, but is ${quote(rule.action)}.`,
      'A rule only ever takes calls away: leave the action out to check conditions, or write action: deny.',
    );
  }
  if (rule.action === 'deny' && rule.conditions.length > 0) {
    add(
      'conditions',
      'deny-with-conditions',
      'A rule with action: deny has conditions, but denies every call.',
      'Take the conditions away, or the action: a rule with conditions denies the calls that do not meet them.',
    );
  }
  if (rule.action === 'evaluate' && rule.conditions.length === 0) {
    add(
      'conditions',
      'rule-without-conditions',
      'The rule has nothing to check.',
      'Add a rate_limit, conditions, or action: deny.',
    );
  }
  return findings;
}

function checkCounter(counter: WrittenCounter): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const add = (part: string, code: Finding['code'], message: string, hint: string) =>
    findings.push({ inside: '.state', part, code, message, hint });
  if (counter.counter === '') {
    add('counter', 'counter-without-name', 'The counter has no name.', 'Add counter: with a name.');
  }
  if (!windowNamed(counter.window)) {
    const found = counter.window === '' ? 'is missing' : `is ${quote(counter.window)}`;
    const message = `The window of the counter must be ${choices(windows)}, but ${found}.`;
    add('window', 'unknown-window', message, `Write window: with one of ${choices(windows)}.`);
  }
  if (counter.increment_from !== '' && !counter.increment_from.startsWith('args.')) {
    const message = `increment_from must begin with args., but is ${quote(counter.increment_from)}.`;
    add('increment_from', 'increment-from-not-argument', message, 'Write increment_from: args.<argument>.');
  }
  return findings;
}

/** Whether some rule keeps the counter. `_global` stands for the rules of `"*"`, unless a tool has that name. */
function isCounterKept({ tools }: FilledPolicy, tool: string, counter: string): boolean {
  const rules = tools.get(tool) ?? (tool === '_global' ? tools.get('*') : undefined);
  return rules?.some(({ state }) => state?.counter === counter) ?? false;
}

/** A path is split at its dots, so that the counter of a tool with a dot in its name is never found. */
const limitBelowDottedName = (tool: string): RuleFinding => ({
  inside: '',
  part: 'rate_limit',
  code: 'unknown-counter',
  message: `The name of the tool has a dot, so the engine looks for the counter of its rate_limit at ${quote(tool)}.`,
  hint: 'Calls of this tool alone cannot be counted. Deny it, or limit all tools together under "*".',
});

function checkCounterReferences(rule: FilledRule, policy: FilledPolicy): RuleFinding[] {
  return rule.conditions.flatMap(({ path }, index) => {
    const [scope, tool, ...rest] = path.split('.');
    if (scope !== 'state' || tool === undefined || rest.length === 0) return [];
    const counter = rest.join('.');
    if (isCounterKept(policy, tool, counter)) return [];
    if (rule.expandedFrom !== null) return [limitBelowDottedName(tool)];
    const message = `The path ${quote(path)} reads a counter ${quote(counter)} that no rule of ${quote(tool)} keeps.`;
    const hint = `Add state: with counter: ${counter} to a rule of ${tool}, or mend the path.`;
    const part = `conditions[${index}].path`;
    return [{ inside: '', part, code: 'unknown-counter' as const, message, hint }];
  });
}

/** All that the engine refuses in one rule, in its order. */
export function checkRule(rule: FilledRule, policy: FilledPolicy): readonly RuleFinding[] {
  if (rule.rate_limit !== '') return checkRateLimit(rule);
  const conditions = rule.conditions.flatMap((condition, index) =>
    checkCondition(condition).map((finding) => ({ ...finding, inside: `.conditions[${index}]` })),
  );
  return [
    ...checkBasics(rule),
    ...conditions,
    ...(rule.state ? checkCounter(rule.state) : []),
    ...checkCounterReferences(rule, policy),
  ];
}
