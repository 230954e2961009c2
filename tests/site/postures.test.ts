import { expect, test } from 'vitest';
import type { PostureEntry } from '../../src/catalogue/catalogue.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { againstRecommended, standingSummary } from '../../src/site/policies/against-recommended.ts';
import { blockMarks } from '../../src/site/policies/block-marks.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

const posture = firstPosture();

function firstPosture(): PostureEntry {
  const [first] = fixture.postures;
  if (!first) throw new Error('The fixture has no full policy.');
  return first;
}

/** A full policy with these rules for one tool, as if its file were another one. */
function withRules(name: string, rules: string): PostureEntry {
  const loaded = loadPolicy(`version: "1"\ndefault: deny\ntools:\n  ${name}:\n    rules:\n${rules}`);
  if (loaded.verdict !== 'valid') throw new Error(JSON.stringify(loaded.problems));
  return {
    ...posture,
    file: { ...posture.file, policy: loaded.policy },
    decisions: posture.decisions.map((decided) => ({ ...decided, variant: { ...decided.variant } })),
  };
}

test('a full policy is wider, stricter or the same as another, tool by tool', () => {
  const name = posture.decisions[0]?.tool.tool.name ?? '';
  const limit = (calls: number) =>
    withRules(name, `      - name: limit\n        rate_limit: ${calls}/minute\n`);
  expect(againstRecommended(posture, posture)).toEqual(posture.decisions.map(() => 'same'));
  expect(againstRecommended(limit(5), limit(4))[0]).toBe('wider');
  expect(againstRecommended(limit(4), limit(5))[0]).toBe('stricter');
  expect(againstRecommended(limit(4), limit(4))[0]).toBe('same');
});

test('the summary counts the wider first', () => {
  expect(standingSummary(['same', 'stricter', 'wider', 'same'])).toBe(
    '1 tool wider, 1 stricter, 2 the same.',
  );
  expect(standingSummary(['same', 'same'])).toBe('2 tools the same.');
});

test('each block of a full policy has its line', () => {
  const lines = posture.file.text.split('\n');
  const marks = [...blockMarks(posture)];
  expect(marks).toHaveLength(posture.decisions.length);
  for (const [index, [line, id]] of marks.entries()) {
    const name = posture.decisions[index]?.tool.tool.name ?? '';
    expect(id).toBe(`block-${name}`);
    const end = lines.findIndex((text, at) => at >= line - 1 && text.includes(name));
    expect(lines.slice(line - 1, end).every((text) => text.trim().startsWith('#'))).toBe(true);
  }
});
