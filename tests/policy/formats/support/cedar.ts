/** Cedar's own engine, with calls as ToolHive and AgentCore show them to it. */
import {
  checkParsePolicySet,
  isAuthorized,
  preparsePolicySet,
  statefulIsAuthorized,
  type CedarValueJson,
} from '@cedar-policy/cedar-wasm/nodejs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Arguments } from '../../../../src/policy/argument.ts';

const authorizationFile = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('cedarv1'),
  cedar: z.strictObject({ policies: z.array(z.string()).min(1), entities_json: z.literal('[]') }),
});

/** The policies of a ToolHive file, each of which has to be one statement. */
export function toolhivePolicies(text: string): string {
  const { policies } = authorizationFile.parse(parse(text)).cedar;
  for (const policy of policies) parsed(policy);
  return policies.join('\n');
}

function parsed(policies: string): void {
  const answer = checkParsePolicySet({ staticPolicies: policies });
  if (answer.type === 'failure')
    throw new Error(`${answer.errors.map(({ message }) => message).join('; ')} in ${policies}`);
}

let prepared = 0;

/** Whether a set of policies lets a call of a tool through. */
export function toolhiveDecision(policies: string): (tool: string, args: Arguments) => 'allow' | 'deny' {
  const preparsedPolicySetId = `set ${prepared++}`;
  const answer = preparsePolicySet(preparsedPolicySetId, { staticPolicies: policies });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
  return (tool, args) => {
    const resource = { type: 'Tool', id: tool };
    return decisionOf(
      statefulIsAuthorized({
        principal: { type: 'Client', id: 'reader' },
        action: { type: 'Action', id: 'call_tool' },
        resource,
        context: {},
        preparsedPolicySetId,
        entities: [{ uid: resource, attrs: toolhiveAttributes(args), parents: [] }],
      }),
    );
  };
}

/**
 * The attributes that ToolHive makes of arguments: `arg_` before the name, a decimal of four places for a number, nothing
 * for one out of a decimal's range, and a mark for all that is no scalar. Source: pkg/authz/authorizers/cedar/core.go and
 * entity.go of stacklok/toolhive, commits 01ebdf41 and 4435adb6.
 */
function toolhiveAttributes(args: Arguments): Record<string, CedarValueJson> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]): [string, CedarValueJson][] => {
      if (typeof value === 'string' || typeof value === 'boolean') return [[`arg_${name}`, value]];
      if (typeof value !== 'number') return [[`arg_${name}_present`, true]];
      const tenThousandths = Math.trunc(value * 10_000);
      if (Math.abs(tenThousandths) >= 2 ** 63) return [];
      const digits = BigInt(tenThousandths);
      const size = digits < 0n ? -digits : digits;
      const decimal = `${digits < 0n ? '-' : ''}${size / 10_000n}.${String(size % 10_000n).padStart(4, '0')}`;
      return [[`arg_${name}`, { __extn: { fn: 'decimal', arg: decimal } }]];
    }),
  );
}

/** The gateway that stands in the files in place of the reader's own. */
export const gateway = {
  type: 'AgentCore::Gateway',
  id: 'arn:aws:bedrock-agentcore:REGION:ACCOUNT:gateway/GATEWAY',
};

/** Whether AgentCore's policies let a call through. A value that Cedar cannot hold is refused before they are asked. */
export function agentcoreDecision(policies: string): (action: string, args: Arguments) => 'allow' | 'deny' {
  parsed(policies);
  return (action, args) => {
    const input = cedarValue(args);
    if (input === null) return 'deny';
    return decisionOf(
      isAuthorized({
        principal: { type: 'AgentCore::OAuthUser', id: 'reader' },
        action: { type: 'AgentCore::Action', id: action },
        resource: gateway,
        context: { input },
        policies: { staticPolicies: policies },
        entities: [],
      }),
    );
  };
}

function cedarValue(value: unknown): CedarValueJson | null {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  const members = Object.entries(value).map(([name, member]) => [name, cedarValue(member)] as const);
  if (members.some(([, member]) => member === null)) return null;
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

function decisionOf(answer: ReturnType<typeof isAuthorized>): 'allow' | 'deny' {
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
  // ToolHive denies when any policy could not be evaluated; Cedar itself only leaves that policy out.
  return answer.response.diagnostics.errors.length > 0 ? 'deny' : answer.response.decision;
}
