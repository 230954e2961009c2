import type { Case } from '../schema/cases.ts';
import { wholeCases, type ProofGap } from './gap.ts';

/** Tools that a policy is for and that none of its cases calls: all of the server's for a posture. */
export function toolsNotCalled(tools: readonly string[], cases: readonly Case[]): ProofGap[] {
  const called = new Set(cases.flatMap(({ calls }) => calls).map(({ tool }) => tool));
  return tools
    .filter((tool) => !called.has(tool))
    .map((tool) => ({
      code: 'tool-not-called',
      message: `Found no call of ${tool}, expected at least one.`,
      hint: `Add a case that calls ${tool} and says what happens.`,
      where: wholeCases,
    }));
}
