import type { RE2JS } from 're2js';
import { compileRegularExpression } from './compile.ts';
import { isPlainExpression } from './plain-expression.ts';

/** A pattern compiled, or why it cannot be. */
type Compiled = { readonly expression: RE2JS } | { readonly reason: string };

/** Compiled once and kept: policies repeat their patterns, and each call tests them. Emptied when full. */
const kept = new Map<string, Compiled>();
const mostKept = 1000;

function compiled(pattern: string): Compiled {
  const known = kept.get(pattern);
  if (known !== undefined) return known;
  const made = compileOrReason(pattern);
  if (kept.size >= mostKept) kept.clear();
  kept.set(pattern, made);
  return made;
}

function compileOrReason(pattern: string): Compiled {
  try {
    return { expression: compileRegularExpression(pattern) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reason: message.replace(/^error parsing regexp: /, '') };
  }
}

/** Whether a regular expression in RE2 syntax matches any part of a text. A pattern that RE2 refuses matches nothing. */
export function matches(pattern: string, text: string): boolean {
  const found = compiled(pattern);
  return 'expression' in found && found.expression.test(text);
}

/** Why a text is no regular expression in RE2 syntax, or null when it is one. */
export function whyNoRegularExpression(text: string): string | null {
  if (isPlainExpression(text)) return null;
  const found = compiled(text);
  return 'reason' in found ? found.reason : null;
}
