import { loadPolicy } from '../../../src/policy/load.ts';
import type { Policy } from '../../../src/policy/format.ts';

/** The policy that a text holds. Fails the test when the engine would refuse it. */
export function validPolicy(text: string): Policy {
  const loaded = loadPolicy(text);
  if (loaded.verdict === 'valid') return loaded.policy;
  throw new Error(`not a valid policy: ${loaded.problems.map(({ message }) => message).join('; ')}`);
}

/** A policy with these lines under `tools:`, each indented as it stands. */
export const policyWithTools = (tools: string): Policy => validPolicy(`version: "1"\ntools:\n${tools}`);
