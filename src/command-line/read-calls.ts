import { readDocument } from '../catalogue/read/document.ts';
import type { MadeCall } from '../catalogue/run-cases.ts';
import { z } from 'zod';
import { mostCalls, mostTimes } from '../catalogue/case-limits.ts';
import { casesSchema, type Call } from '../catalogue/schema/cases.ts';
import { decodeText } from './decode-text.ts';
import { callOfText, jsonCallSchema, parseJson } from './json-call.ts';
import { UsageError } from './usage-error.ts';

/** A call with what its author expects of it, if anything. */
export interface TriedCall extends MadeCall {
  readonly expect?: Call['expect'] | undefined;
  readonly message?: string | undefined;
}

/** Calls that are made in order, with counters that start empty. */
export interface CallSequence {
  readonly calls: readonly TriedCall[];
  /** Where each call is written, as file:line. */
  readonly places: readonly string[];
}

const lineSchema = jsonCallSchema({
  times: z.int().min(1).max(mostTimes).optional(),
  expect: z.enum(['allow', 'deny', 'forward']).optional(),
  message: z.string().optional(),
});

/**
 * The calls of a file: YAML cases like those beside the catalogue's policies, or JSON with a call a line.
 *
 * @throws UsageError that names every fault with its line.
 */
export function readCalls(name: string, bytes: Uint8Array): CallSequence[] {
  const text = decodeText(name, bytes);
  if (text.trim() === '') throw new UsageError(`${name} holds no calls.`);
  return isJsonLines(name, text) ? [readLines(name, text)] : readCases(name, text);
}

/** Told by the name, else by the first character: a line of JSON begins with a brace, and a file of cases does not. */
function isJsonLines(name: string, text: string): boolean {
  if (/\.ya?ml$/.test(name)) return false;
  return /\.(?:jsonl|ndjson|json)$/.test(name) || text.trimStart().startsWith('{');
}

/**
 * A file of cases, with the places in it.
 *
 * @throws UsageError that names every fault with its place.
 */
export function readCasesText(name: string, text: string) {
  const { document, faults } = readDocument(
    { path: name, text },
    { schema: casesSchema, file: 'try --help' },
  );
  if (document.value === null)
    throw new UsageError(
      faults
        .map(({ line, column, message, hint }) => `${name}:${line}:${column}  ${message} ${hint}`)
        .join('\n'),
    );
  return { cases: document.value.cases, at: document.at };
}

function readCases(name: string, text: string): CallSequence[] {
  const { cases, at } = readCasesText(name, text);
  return cases.map(({ calls }, index) => ({
    calls,
    places: calls.map((_, call) => `${name}:${at('cases', index, 'calls', call).line}`),
  }));
}

function readLines(name: string, text: string): CallSequence {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, place: `${name}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }) => ({
      place,
      line,
      parsed: parseJson(lineSchema, line, 'try --help'),
    }));
  const faults = lines.flatMap(({ place, parsed }) =>
    'faults' in parsed ? parsed.faults.map((fault) => `${place}  ${fault}`) : [],
  );
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const calls = lines.flatMap(({ line, parsed }) =>
    'value' in parsed ? [{ ...parsed.value, ...callOfText(line) }] : [],
  );
  const made = calls.reduce((sum, { times }) => sum + (times ?? 1), 0);
  if (made > mostCalls)
    throw new UsageError(
      `${name} makes ${made.toLocaleString('en-GB')} calls, times included, expected at most ${mostCalls.toLocaleString('en-GB')} in one run.`,
    );
  return { places: lines.map(({ place }) => place), calls };
}
