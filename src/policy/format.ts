/** The Intercept policy format, version 1: its words, and what a policy holds that the engine loads. */
import type { Value } from './value.ts';

export const operators = [
  'eq',
  'neq',
  'in',
  'not_in',
  'lt',
  'lte',
  'gt',
  'gte',
  'regex',
  'contains',
  'exists',
] as const;

export const windows = ['minute', 'hour', 'day'] as const;

export const actions = ['evaluate', 'deny'] as const;

export const defaults = ['allow', 'deny'] as const;

export type Operator = (typeof operators)[number];
export type Window = (typeof windows)[number];

/** A condition of a policy that the engine loads. */
export interface Condition {
  readonly path: string;
  readonly op: Operator;
  /** Null also when the policy gives none. */
  readonly value: Value;
}

/** A counter that a rule keeps, with the defaults filled in. */
export interface Counter {
  readonly counter: string;
  readonly window: Window;
  /** Added by an allowed call. Never 0: the engine reads 0 as 1. */
  readonly increment: bigint;
  /** Path of the argument whose number is added instead, or empty. */
  readonly increment_from: string;
}

/** A rule as the engine holds it: defaults filled in, `rate_limit` turned into a condition and a counter. */
export interface Rule {
  readonly name: string;
  readonly action: 'evaluate' | 'deny';
  readonly conditions: readonly Condition[];
  /** Empty when the policy gives none; the decision then names the rule. */
  readonly on_deny: string;
  readonly state: Counter | null;
  /** The `rate_limit` text this rule was written with, or null. */
  readonly rate_limit: string | null;
}

/** A policy that the engine loads, with the defaults filled in. */
export interface Policy {
  readonly description: string;
  readonly default: 'allow' | 'deny';
  readonly hide: readonly string[];
  /** Rules by tool name, in the order of the file. `*` applies to every tool. */
  readonly tools: ReadonlyMap<string, readonly Rule[]>;
}
