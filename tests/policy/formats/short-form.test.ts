import { expect, test } from 'vitest';
import { equivalentPolicy } from '../../../src/policy/check/short-form/equivalent-policy.ts';
import { readShortForm } from '../../../src/policy/check/short-form/short-form.ts';
import { loadPolicy } from '../../../src/policy/load.ts';
import { rateLimitOf } from '../../../src/policy/load/rate-limit.ts';
import { toolDecision } from '../../../src/policy/tool-decision.ts';
import { validPolicy } from '../support/valid-policy.ts';
import { formatNamed, published, rendered } from './support/published.ts';

/** What the short form means, in the engine's format. */
function meaningOf(text: string) {
  const loaded = loadPolicy(text);
  expect(loaded.verdict).not.toBe('valid');
  const form = readShortForm(loaded.source?.root ?? null);
  return form === null ? null : validPolicy(equivalentPolicy(form));
}

test('the engine refuses each file, and what it means is never more open than the policy', () => {
  for (const each of published) {
    const { text, losses } = rendered('short-form', each);
    expect(losses.map(({ code }) => code)).toContain('refused-by-engine');
    expect(loadPolicy(text).verdict).not.toBe('valid');
    const meaning = meaningOf(text);
    // A file that denies all has no mark by which it could be told from a slip.
    if (meaning === null) continue;
    const closed = losses.find(({ code }) => code === 'closed-instead')?.tools ?? [];
    for (const name of [...each.tools.map((tool) => tool.name), 'a_tool_of_tomorrow']) {
      const own = closed.includes(name) ? 'denied' : toolDecision(each.file.policy, name);
      expect(toolDecision(meaning, name), `${each.title}, ${name}`).toBe(own === 'hidden' ? 'denied' : own);
    }
  }
});

test('one limit of calls is carried, and more than that closes the tool', () => {
  const policy = validPolicy(`version: "1"
default: deny
tools:
  read:
    rules: [{ name: few, rate_limit: 30/hour }]
  write:
    rules: [{ name: few, rate_limit: 3/hour }, { name: fewer, rate_limit: 9/day }]
`);
  const { text, losses } = formatNamed('short-form').render({ text: '', policy }, [], {
    serverName: 'files',
  });
  const meaning = meaningOf(text);
  expect(meaning?.tools.get('read')?.map(rateLimitOf)).toEqual([{ count: 30n, window: 'hour' }]);
  expect(meaning && toolDecision(meaning, 'write')).toBe('denied');
  expect(losses).toContainEqual({ code: 'closed-instead', tools: ['write'] });
});
