/** The policy library: what can be asked of a policy, without knowing how it is done. */
export { loadPolicy, type Loaded } from './load.ts';
export { loadCodes, type LoadCode } from './load/problems.ts';
export type { PolicySource, UnknownKey, Written } from './load/source.ts';
export type { Condition, Counter, Operator, Policy, Rule, Window } from './format.ts';
export type { Problem, Severity } from './problem.ts';
export { checkPolicy, problemsOf, type Checked } from './check/check-policy.ts';
export type { KnownArgument, KnownTool, ServerKnowledge } from './check/server-knowledge.ts';
export { explanations, type Explanation } from './explanations/index.ts';
export type { JsonValue, Timestamp, Value } from './value.ts';
export type { Position, YamlNode } from './yaml/node.ts';
export {
  decide,
  denialPrefix,
  forwardedInWords,
  type Decision,
  type Forwarded,
  type Outcome,
  type ToolCall,
} from './decide.ts';
export {
  explainDecision,
  type ExplainedCondition,
  type ExplainedCounter,
  type ExplainedRule,
  type Explanation as DecisionExplanation,
} from './explain.ts';
export { readArguments, readParams, type ReadCall } from './read-call.ts';
export { decidingPlace, type DecidingRule } from './deciding-rule.ts';
export { giveBack, type Reservation } from './reserve.ts';
export { MemoryCounters, windowStart, type CounterStore } from './counters.ts';
export type { Arguments } from './argument.ts';
