import { RE2JS } from 're2js';
import { characterClassNamed } from './character-classes.ts';

/** A part that is matched as it stands, a class of characters with its name, another escape, or a group with a name. */
const part = /\\Q[^]*?(?:\\E|$)|\\([pP])(?:\{(\^?)([^}]*)\}|([^{]))|\\.|\(\?P?<\w+>/gsu;

/**
 * Compiles a regular expression as the engine does. Throws an error that says why when it is none.
 *
 * re2js follows the same rules but for three things: it knows classes of characters by other names, which are translated;
 * groups may not share a name, so that a pattern that it refuses gets a second chance with other names, which do not matter
 * for matching; and its classes hold the characters that came after Unicode 15.0.
 */
export function compileRegularExpression(pattern: string): RE2JS {
  if (!pattern.isWellFormed()) throw new Error('invalid UTF-8');
  const translated = pattern.replace(part, translatedClass);
  try {
    return RE2JS.compile(translated);
  } catch {
    const rename = (text: string, ...[, , , , index]: (string | number | undefined)[]) =>
      text.startsWith('(') ? `(?P<group${index}>` : text;
    return RE2JS.compile(translated.replace(part, rename));
  }
}

function translatedClass(
  written: string,
  letter?: string,
  not = '',
  inBraces?: string,
  single?: string,
): string {
  if (letter === undefined) return written;
  const name = characterClassNamed(inBraces ?? single ?? '');
  if (name === null) throw new Error(`invalid character class range: \`${written}\``);
  return `\\${letter}{${not}${name}}`;
}
