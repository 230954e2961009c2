/** What the checker says of words that only a later engine knows; and that it speaks of the engine that the content names. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineSchema } from '../../src/catalogue/schema/engine.ts';
import { checkPolicy, problemsOf } from '../../src/policy/check/check-policy.ts';
import { engineCommit, laterWords } from '../../src/policy/engine-version.ts';

const engine = engineSchema.parse(parse(readFileSync('content/engine.yaml', 'utf8')));

test('is the engine of the content', () => {
  expect(engine.commit).toBe(engineCommit);
  expect(engine.later).toMatchObject({
    since: laterWords.since,
    keys: laterWords.keys,
    actions: laterWords.actions,
  });
});

test('a key that only a later engine knows is named as such', () => {
  const text = `version: "1"
default: deny
approvals: {}
tools:
  t:
    rules:
      - { name: n, rate_limit: 1/day, on_deny: Wait., approval_timeout: 5m }
`;
  expect(problemsOf(checkPolicy(text, null)).map(({ code, message }) => [code, message])).toEqual([
    [
      'unknown-key',
      'A later engine (2026-03-31 and after) knows the key "approvals"; 77f0429 ignores it without a word, so it has no effect.',
    ],
    [
      'unknown-key',
      'A later engine (2026-03-31 and after) knows the key "approval_timeout"; 77f0429 ignores it without a word, so it has no effect.',
    ],
  ]);
});

test('so is an action', () => {
  const text = 'version: "1"\ntools: {t: {rules: [{name: n, action: require_approval}]}}\n';
  const problem = problemsOf(checkPolicy(text, null)).find(({ severity }) => severity === 'error');
  expect(problem).toMatchObject({
    code: 'unknown-action',
    severity: 'error',
    message: 'A later engine (2026-03-31 and after) knows the action "require_approval"; 77f0429 refuses it.',
  });
});
