import { z } from 'zod';
import { runCase } from '../catalogue/run-cases.ts';
import { checkPolicy } from '../policy/check/check-policy.ts';
import { decidingPlace } from '../policy/deciding-rule.ts';
import type { Outcome } from '../policy/decide.ts';
import { partsOf } from '../policy/json-text.ts';
import type { Problem } from '../policy/problem.ts';
import { callOfText, jsonCallSchema, parseJson } from './json-call.ts';
import { largestInput } from './read-input.ts';
import type { InputLine } from './read-lines.ts';
import type { PolicyServer, ServerOfPolicy } from './servers.ts';
import { UsageError } from './usage-error.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  policy: z.string(),
  calls: z.array(jsonCallSchema({})),
});

/** The answer to one line of a batch, as a line of JSON; null for an empty line. */
export function answerLine(
  line: InputLine,
  serverOf: ServerOfPolicy,
): { readonly answer: string | null; readonly isRead: boolean } {
  if (line.text?.trim() === '') return { answer: null, isRead: true };
  const unread = (error: string) => ({
    answer: JSON.stringify({ id: null, line: line.number, error }),
    isRead: false,
  });
  if (line.text === null) return unread(line.reason);
  const parsed = parseJson(lineSchema, line.text, 'batch --help');
  if ('faults' in parsed) return unread(parsed.faults.join(' '));
  const { id, policy } = parsed.value;
  const texts = partsOf(line.text).findLast(({ name }) => name === 'calls')?.text ?? '[]';
  const calls = partsOf(texts).map(({ text }, index) => ({
    ...parsed.value.calls[index],
    ...callOfText(text),
  }));
  if (Buffer.byteLength(policy) > largestInput) return unread('The policy is larger than 1 MiB.');

  let server: PolicyServer;
  try {
    server = serverOf(policy, 'The policy');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return unread(error.message);
  }

  const { loaded, errors, warnings } = checkPolicy(policy, server.knowledge);
  const results = loaded.verdict === 'valid' ? runCase(loaded.policy, { calls }) : [];
  const answer = {
    id,
    verdict: loaded.verdict,
    errors: errors.map(printedProblem),
    warnings: warnings.map(printedProblem),
    decisions: results.flatMap(({ decisions }) => decisions.map(printedDecision)),
  };
  return { answer: JSON.stringify(answer), isRead: true };
}

const printedProblem = ({ place, code, message, line, column }: Problem) => ({
  place,
  code,
  message,
  line,
  column,
});

function printedDecision(decision: Outcome) {
  if (decision.decision === 'allow') return { decision: 'allow' };
  if (decision.decision === 'forward') return { decision: 'forward', reason: decision.reason };
  return { decision: 'deny', message: decision.message, rule: decidingPlace(decision.rule) };
}
