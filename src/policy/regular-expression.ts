import { RE2JS } from 're2js';

/** Compiled once and kept, because each call tests the same few patterns. Emptied when full. */
const compiled = new Map<string, RE2JS | null>();
const mostKept = 1000;

/** Whether a regular expression in RE2 syntax matches any part of a text. A pattern that RE2 refuses matches nothing. */
export function matches(pattern: string, text: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = compile(pattern);
    if (compiled.size >= mostKept) compiled.clear();
    compiled.set(pattern, expression);
  }
  return expression?.test(text) ?? false;
}

function compile(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return null;
  }
}
