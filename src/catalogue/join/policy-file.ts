import { createHash } from 'node:crypto';
import type { Policy } from '../../policy/format.ts';
import type { PolicyFile, ToolDecision } from '../catalogue.ts';

/** A policy as published, with the digest of its bytes. */
export const policyFile = (file: Omit<PolicyFile, 'sha256'>): PolicyFile => ({
  ...file,
  sha256: createHash('sha256').update(file.text, 'utf8').digest('hex'),
});

/** What a policy does with a tool: hidden, always denied, or allowed within its rules. */
export function toolDecision(policy: Policy, tool: string): ToolDecision {
  if (policy.hide.includes(tool) || policy.hide.includes('*')) return 'hidden';
  const own = policy.tools.get(tool);
  if (own === undefined && policy.default === 'deny') return 'denied';
  const rules = [...(own ?? []), ...(policy.tools.get('*') ?? [])];
  return rules.some(({ action }) => action === 'deny') ? 'denied' : 'allowed';
}
