/**
 * What the worker does for the page: all that loads, checks, decides or compares policies. It is the only part of the workbench
 * that holds the policy library, so that the page does not carry it twice and never waits for it.
 *
 * Questions and answers are copied between the two, so they hold data alone. A job that takes too long is ended (run-job.ts).
 */
import { checkPolicy, problemsOf } from '../policy/check/check-policy.ts';
import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import type { Problem } from '../policy/problem.ts';
import { toolDecision, type ToolDecision } from '../policy/tool-decision.ts';

/** What checking a policy found. */
export interface CheckedText {
  /** As in `Loaded`: the engine starts with a valid one only. */
  readonly verdict: 'valid' | 'invalid' | 'unreadable';
  /** Errors and warnings, from top to bottom. */
  readonly problems: readonly Problem[];
  /** What becomes of each tool of the server; null when the policy cannot be read. */
  readonly decisions: Readonly<Record<string, ToolDecision>> | null;
}

/** Checks a policy, and says what it does with each tool of the server. */
function check(text: string, knowledge: ServerKnowledge | null): CheckedText {
  const checked = checkPolicy(text, knowledge);
  const { loaded } = checked;
  const policy =
    loaded.verdict === 'valid' ? loaded.policy : loaded.verdict === 'invalid' ? loaded.draft : null;
  const tools = knowledge?.tools ?? [];
  return {
    verdict: loaded.verdict,
    problems: problemsOf(checked),
    decisions: policy && Object.fromEntries(tools.map(({ name }) => [name, toolDecision(policy, name)])),
  };
}

export const jobs = { check };

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;

/** A question to the worker, and its answer. */
export interface JobQuestion {
  readonly id: number;
  readonly name: JobName;
  readonly input: readonly unknown[];
}
export type JobAnswer =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failure: string };
