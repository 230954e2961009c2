import type { Arguments } from '../../../src/policy/argument.ts';
import { MemoryCounters } from '../../../src/policy/counters.ts';
import { decide, type Decision } from '../../../src/policy/decide.ts';
import type { Policy } from '../../../src/policy/format.ts';
import { giveBack } from '../../../src/policy/reserve.ts';
import { policyWithTools } from './valid-policy.ts';

/** Calls one policy in order, with counters that start empty. */
export class Session {
  readonly counters = new MemoryCounters();
  readonly policy: Policy;

  constructor(policy: Policy) {
    this.policy = policy;
  }

  call(time: string, callArguments: Arguments = {}, tool = 't'): Decision {
    const now = new Date(`2026-01-01T${time}Z`);
    return decide(this.policy, { tool, arguments: callArguments }, this.counters, now);
  }

  /** A call that the server answers with a JSON-RPC error. */
  failingCall(time: string, callArguments: Arguments = {}): void {
    const decision = this.call(time, callArguments);
    if (decision.decision === 'allow') giveBack(decision.reservations, this.counters);
  }

  decisions(...times: string[]): string[] {
    return times.map((time) => this.call(time).decision);
  }
}

/** A tool `t` with one rate limit. */
export const limited = (limit: string): Session =>
  new Session(policyWithTools(`  t: {rules: [{name: limit, rate_limit: ${limit}}]}`));

/** A tool `t` with one counter `n`, under one condition on it. */
export const counting = (state: string, limit = '10', op = 'lte'): Session =>
  new Session(
    policyWithTools(
      `  t: {rules: [{name: n, conditions: [{path: state.t.n, op: ${op}, value: ${limit}}], state: {counter: n, ${state}}}]}`,
    ),
  );

export const minute = 'window: minute';
