import { loadPolicy } from '../../../src/policy/load.ts';

/** Verdict and problems of a text, one a line, as a person would read them. */
export function report(text: string | Uint8Array): string {
  const loaded = loadPolicy(text);
  const lines = loaded.problems.map(
    ({ line, column, code, place, message, hint }) =>
      `${line}:${column} ${code} ${place === '' ? '(whole)' : place}\n  ${message}\n  ${hint}`,
  );
  return [loaded.verdict, ...lines].join('\n');
}
