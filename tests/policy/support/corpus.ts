import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { partsOf } from '../../../src/policy/json-text.ts';

const decision = z.object({
  /** `forwarded-unchecked`: the engine could not read the call and passed it on. */
  decision: z.enum(['allow', 'deny', 'forwarded-unchecked']),
  message: z.string().optional(),
});

const engineCase = z.object({
  id: z.string(),
  policy: z.string(),
  calls: z.array(
    z.object({
      tool: z.string(),
      /** The arguments as they were written: reading them is part of the test. */
      arguments: z.string(),
      /** The instant of the call before it when left out. */
      at: z.iso.datetime({ offset: true }).optional(),
      upstream: z.literal('error').optional(),
    }),
  ),
  expect: z.object({
    verdict: z.enum(['valid', 'invalid', 'unreadable']),
    errors: z.array(z.string()).default([]),
    decisions: z.array(decision).default([]),
  }),
});

/** A policy with calls, and what the real engine made of them. */
export type EngineCase = z.infer<typeof engineCase>;

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`../conformance/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

/** The lines of a file of recorded behaviour. */
export const readRecorded = <T>(file: string, format: z.ZodType<T>): T[] =>
  linesOf(file).map((line) => format.parse(JSON.parse(line)));

const lineFormat = z.looseObject({ calls: z.array(z.looseObject({})) });

/** All cases that were run through the whole engine. */
export const readEngineCases = (file: string): EngineCase[] =>
  linesOf(file).map((line) => {
    const json = lineFormat.parse(JSON.parse(line));
    const texts = partsOf(part(line, 'calls')).map(({ text }) => part(text, 'arguments'));
    return engineCase.parse({
      ...json,
      calls: json.calls.map((call, index) => ({ ...call, arguments: texts[index] })),
    });
  });

const part = (text: string, name: string): string =>
  partsOf(text).find((each) => each.name === name)?.text ?? '';

/**
 * Characters that came after Unicode 15.0, which the engine's tables do not know and ours do: whether they are in a class such
 * as \\p{Lu}, and what they are in the other case, may differ. Nothing else may.
 */
const newerCharacters = new Map([
  ['\u{1c89}', 'CYRILLIC CAPITAL LETTER TJE (16.0)'],
  ['\u{a7da}', 'LATIN CAPITAL LETTER LAMBDA (16.0)'],
  ['\u{a7db}', 'LATIN SMALL LETTER LAMBDA (16.0)'],
  ['\u{10d50}', 'GARAY CAPITAL LETTER A (16.0)'],
  ['\u{105c0}', 'TODHRI LETTER A (16.0)'],
  ['\u{10d6f}', 'GARAY REDUPLICATION MARK (16.0)'],
]);

/** Whether a text of JSON holds such a character. */
export const holdsNewerCharacter = (text: string): boolean =>
  [...newerCharacters.keys()].some((character) => JSON.stringify(JSON.parse(text)).includes(character));
