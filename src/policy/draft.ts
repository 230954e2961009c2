/**
 * What a policy says, whether the engine takes it or not: names that are not checked yet are any text. Every `Policy` is a
 * draft too.
 */
import type { Condition, Counter, Policy, Rule } from './format.ts';

export interface DraftCondition extends Omit<Condition, 'op'> {
  readonly op: string;
}

export interface DraftCounter extends Omit<Counter, 'window'> {
  readonly window: string;
}

export interface DraftRule extends Omit<Rule, 'action' | 'conditions' | 'state'> {
  readonly action: string;
  readonly conditions: readonly DraftCondition[];
  readonly state: DraftCounter | null;
}

export interface DraftPolicy extends Omit<Policy, 'default' | 'tools'> {
  readonly default: string;
  readonly tools: ReadonlyMap<string, readonly DraftRule[]>;
}
