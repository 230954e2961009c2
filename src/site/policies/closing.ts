import { toolDecision } from '../../policy/tool-decision.ts';
import type { Policy } from '../../policy/format.ts';

/** What a policy for one tool does to the other tools of its server. */
export interface Closing {
  /** How many other tools it lets no call through to. */
  readonly others: number;
  /** The same in a sentence, to be read before the file is copied. */
  readonly sentence: string;
}

/**
 * Counts the tools that a file closes besides its own. Tools that it does not list follow its default.
 *
 * @param toolCount How many tools the server has, this one included.
 */
export function closing(policy: Policy, tool: string, toolCount: number): Closing {
  const listed = [...new Set([...policy.tools.keys(), ...policy.hide])].filter(
    (name) => name !== '*' && name !== tool,
  );
  const open = listed.filter((name) => toolDecision(policy, name) === 'allowed').length;
  const all = toolCount - 1;
  const others = policy.default === 'deny' ? all - open : listed.length - open;
  return { others, sentence: inWords(others, all) };
}

function inWords(others: number, all: number): string {
  const tools = `the other ${all} tools`;
  if (others === 0) return `This file leaves ${tools} open.`;
  return others === all ? `This file closes ${tools}.` : `This file closes ${others} of ${tools}.`;
}
