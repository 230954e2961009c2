import type { Condition } from '../format.ts';
import type { JsonValue, Value } from '../value.ts';
import { sampleTexts } from './sample-texts.ts';

/** A value to try at a path, or undefined to leave the argument out. */
export type Candidate = JsonValue | undefined;

/** Values that no condition names: one of each type, and texts and numbers of many kinds. */
const anything: readonly Candidate[] = [
  undefined,
  null,
  true,
  false,
  'other',
  '',
  '1',
  -1,
  0,
  1,
  0.5,
  1e15,
  [],
  {},
];

/** Values at which conditions on one argument may turn: what they name, what lies beside it, and what they leave open. */
export function candidateValues(conditions: readonly Condition[]): readonly Candidate[] {
  const values = conditions.flatMap(({ op, value }) => (op === 'regex' ? ofPattern(value) : named(value)));
  const all = [...values, ...anything];
  const seen = new Set<string>();
  return all.filter((value) => {
    const key = value === undefined ? 'left out' : JSON.stringify(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const ofPattern = (pattern: Value): Candidate[] =>
  typeof pattern === 'string' ? sampleTexts(pattern).flatMap(besideText) : [];

function named(value: Value): Candidate[] {
  if (Array.isArray(value))
    return value.flatMap((item: Value) => [...named(item), ...(isSimple(item) ? [[item]] : [])]);
  if (typeof value === 'string') return besideText(value);
  if (typeof value === 'bigint' || typeof value === 'number') {
    const number = Number(value);
    return [
      number,
      number + 1,
      number - 1,
      number + 0.5,
      number - 0.5,
      number * 2,
      number / 2,
      String(number),
    ];
  }
  return typeof value === 'boolean' ? [value] : [];
}

const isSimple = (value: Value): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const besideText = (text: string): string[] => [
  text,
  `${text}x`,
  `x${text}`,
  `${text}0`,
  `${text}\n`,
  text.toLowerCase(),
  text.toUpperCase(),
];
