/** Calls of the conformance corpus: every decision and every message is the real engine's. */
import { describe, expect, test } from 'vitest';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { decide } from '../../src/policy/decide.ts';
import type { Policy } from '../../src/policy/format.ts';
import { readArguments } from '../../src/policy/read-call.ts';
import { giveBack } from '../../src/policy/reserve.ts';
import { holdsNewerCharacter, readEngineCases, type EngineCase } from './support/corpus.ts';
import { validPolicy } from './support/valid-policy.ts';

const readValid = (file: string) =>
  readEngineCases(file).filter(({ expect: { verdict } }) => verdict === 'valid');

const cases = ['engine-v1.jsonl', 'engine-v2.jsonl', 'decisions.jsonl'].flatMap(readValid);

test('the corpora are whole', () => {
  expect(cases).toHaveLength(248 + 301 + 257);
});

function decideAll(policy: Policy, calls: EngineCase['calls']) {
  const counters = new MemoryCounters();
  let at = new Date('2026-01-01T00:00:00Z');
  return calls.map((call) => {
    if (call.at !== undefined) at = new Date(call.at);
    const read = readArguments(call.tool, call.arguments);
    if ('unread' in read) return { decision: 'forwarded-unchecked' };
    const decision = decide(policy, read.call, counters, at);
    if (decision.decision === 'deny') return { decision: decision.decision, message: decision.message };
    if (call.upstream === 'error') giveBack(decision.reservations, counters);
    return { decision: decision.decision };
  });
}

describe('the decisions and messages agree with the engine', () => {
  test.each(cases.map((corpusCase) => [corpusCase.id, corpusCase] as const))(
    '%s',
    (_, { policy, calls, expect: wanted }) => {
      const isCompared = calls.map((call) => !holdsNewerCharacter(call.arguments));
      const decisions = decideAll(validPolicy(policy), calls).filter((_each, index) => isCompared[index]);
      expect(decisions).toEqual(
        wanted.decisions
          // The words of a failed reading are Go's own.
          .map(({ decision, message }) => (decision === 'deny' ? { decision, message } : { decision }))
          .filter((_each, index) => isCompared[index]),
      );
    },
  );
});
