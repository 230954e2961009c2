import {
  actions,
  defaults,
  operators,
  windows,
  type Condition,
  type Counter,
  type Policy,
  type Rule,
} from '../format.ts';
import type { DraftPolicy, DraftRule } from '../draft.ts';
import type { FilledPolicy, FilledRule } from './defaults.ts';
import type { WrittenCondition, WrittenCounter } from './written-policy.ts';

/** The one of the choices that a text is. Only for what has been validated. */
function chosen<T extends string>(choices: readonly T[], text: string): T {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new Error(`"${text}" was not validated`);
  return choice;
}

const finishCondition = ({ path, op, value }: WrittenCondition): Condition => ({
  path,
  op: chosen(operators, op),
  value,
});

function finishCounter({ counter, window, increment, increment_from }: WrittenCounter): Counter {
  return { counter, window: chosen(windows, window), increment, increment_from };
}

const finishRule = (rule: FilledRule): Rule => ({
  name: rule.name,
  action: chosen(actions, rule.action),
  conditions: rule.conditions.map(finishCondition),
  on_deny: rule.on_deny,
  state: rule.state && finishCounter(rule.state),
  rate_limit: rule.expandedFrom,
});

/** The policy that the engine holds, from one that has passed validation. */
export const finishPolicy = (policy: FilledPolicy): Policy => ({
  description: policy.description,
  default: chosen(defaults, policy.default),
  hide: policy.hide,
  tools: new Map([...policy.tools].map(([name, rules]) => [name, rules.map(finishRule)])),
});

const draftRule = ({ name, action, conditions, on_deny, state, expandedFrom }: FilledRule): DraftRule => ({
  name,
  action,
  conditions,
  on_deny,
  state,
  rate_limit: expandedFrom,
});

/** What a policy says that has not passed validation. */
export const draftOf = ({ description, default: fallback, hide, tools }: FilledPolicy): DraftPolicy => ({
  description,
  default: fallback,
  hide,
  tools: new Map([...tools].map(([name, rules]) => [name, rules.map(draftRule)])),
});
