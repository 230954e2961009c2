/** Calls of the conformance corpus: every decision and every message is the real engine's. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { decide } from '../../src/policy/decide.ts';
import { giveBack } from '../../src/policy/reserve.ts';
import { validPolicy } from './support/valid-policy.ts';

const caseFormat = z.object({
  id: z.string(),
  policy: z.string(),
  calls: z.array(
    z.object({
      tool: z.string(),
      arguments: z.record(z.string(), z.json()),
      at: z.iso.datetime(),
      upstream: z.literal('error').optional(),
    }),
  ),
  expect: z.object({
    verdict: z.enum(['valid', 'invalid', 'unreadable']),
    decisions: z
      .array(z.object({ decision: z.enum(['allow', 'deny']), message: z.string().optional() }))
      .optional(),
  }),
});

const readCases = (file: string) =>
  readFileSync(new URL(`conformance/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => caseFormat.parse(JSON.parse(line)))
    .filter((corpusCase) => corpusCase.expect.verdict === 'valid');

const cases = [...readCases('engine-v1.jsonl'), ...readCases('decisions.jsonl')];

test('the corpora are whole', () => {
  expect(cases).toHaveLength(248 + 257);
});

describe('the decisions and messages agree with the engine', () => {
  test.each(cases.map((corpusCase) => [corpusCase.id, corpusCase] as const))('%s', (_, corpusCase) => {
    const policy = validPolicy(corpusCase.policy);
    const counters = new MemoryCounters();
    const decisions = corpusCase.calls.map((call) => {
      const decision = decide(policy, call, counters, new Date(call.at));
      if (decision.decision === 'deny') return { decision: decision.decision, message: decision.message };
      if (call.upstream === 'error') giveBack(decision.reservations, counters);
      return { decision: decision.decision };
    });
    expect(decisions).toEqual(corpusCase.expect.decisions);
  });
});
