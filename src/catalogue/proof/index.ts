/**
 * What cases must prove of a policy before a page may show it. The cases of a tool's own policy stand beside it; a posture is
 * proved by its own cases together with those of the tools' policies it is made of.
 */
import type { Policy } from '../../policy/format.ts';
import type { Case } from '../schema/cases.ts';
import { missingDecisions } from './both-decisions.ts';
import { unmetExpectations } from './expectations.ts';
import { Trial } from './changed-policy.ts';
import type { ProofGap } from './gap.ts';
import { limitsNotCrossed } from './limit-edges.ts';
import { rulesNotNeeded } from './needed-rules.ts';
import { toolsNotCalled } from './tools-called.ts';

export { proofCodes, type ProofCode, type ProofGap, type ProofPlace } from './gap.ts';

/** A policy with its cases, and what they are to prove. */
export interface Proof {
  readonly policy: Policy;
  readonly cases: readonly Case[];
  /** Tools that the cases must call. */
  readonly tools: readonly string[];
  /** Cases of other files that count as calls, but whose expectations hold for their own policy only. */
  readonly borrowed: readonly Case[];
  /** Whether a call must be allowed even though the policy may close every tool: what closes everything prevents nothing in particular. */
  readonly mustAllow: boolean;
}

/** Everything that the cases contradict or leave unproved; empty when the proof is whole. */
export function gapsInProof({ policy, cases, tools, borrowed, mustAllow }: Proof): ProofGap[] {
  const all = [...cases, ...borrowed];
  const original = new Trial(policy);
  return [
    ...unmetExpectations(policy, cases, original),
    ...missingDecisions(policy, cases, mustAllow, original),
    ...toolsNotCalled(tools, cases),
    ...rulesNotNeeded(policy, all, original),
    ...limitsNotCrossed(policy, all, original),
  ];
}
