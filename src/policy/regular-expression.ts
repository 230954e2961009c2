import { RE2JS } from 're2js';

const escapeOrNamedGroup = /\\.|\(\?P?<\w+>/gs;

/**
 * Compiles a regular expression in RE2 syntax. Throws an error that says why when it is none. Groups may share a name in the
 * engine but not in re2js; names do not matter for matching, so what re2js refuses gets a second chance with other names.
 */
export function compileRegularExpression(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch {
    const rename = (text: string, index: number) => (text.startsWith('(') ? `(?P<group${index}>` : text);
    return RE2JS.compile(pattern.replace(escapeOrNamedGroup, rename));
  }
}

/** Compiled once and kept, because each call tests the same few patterns. Emptied when full. */
const compiled = new Map<string, RE2JS | null>();
const mostKept = 1000;

/** Whether a regular expression in RE2 syntax matches any part of a text. A pattern that RE2 refuses matches nothing. */
export function matches(pattern: string, text: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = compileOrNull(pattern);
    if (compiled.size >= mostKept) compiled.clear();
    compiled.set(pattern, expression);
  }
  return expression?.test(text) ?? false;
}

function compileOrNull(pattern: string): RE2JS | null {
  try {
    return compileRegularExpression(pattern);
  } catch {
    return null;
  }
}
