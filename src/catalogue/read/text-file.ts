import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Position } from '../report/fault.ts';
import { control, invisible, mixedScripts, oddSpace, whatIs } from './characters.ts';
import type { ReadingCode } from './codes.ts';

/** A content file as written. */
export interface TextFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Bytes. A ledger of 5,000 tools has 2.4 MB. Larger files are refused: a mistake should not fill the memory. */
const greatestSize = 4 * 1024 * 1024;

/** Characters that have no place in content, because they look like others or like nothing. */
const unwanted: readonly { code: ReadingCode; pattern: RegExp; what: string; hint: string }[] = [
  {
    code: 'byte-order-mark',
    pattern: /^\uFEFF/,
    what: 'a byte order mark at the start, expected plain UTF-8',
    hint: 'Save the file as UTF-8 without a byte order mark.',
  },
  {
    code: 'carriage-return',
    pattern: /\r/g,
    what: 'a carriage return, expected lines that end with a line feed alone',
    hint: 'Save the file with Unix line endings (LF).',
  },
  {
    code: 'tab',
    pattern: /\t/g,
    what: 'a tab, expected spaces',
    hint: 'Indent and separate with spaces.',
  },
  {
    code: 'invisible-character',
    pattern: invisible,
    what: whatIs.invisible,
    hint: 'Delete the character; an editor that shows invisible ones finds it at this column.',
  },
  {
    code: 'odd-space',
    pattern: oddSpace,
    what: whatIs.oddSpace,
    hint: 'Write a space in its place.',
  },
  {
    code: 'mixed-scripts',
    pattern: mixedScripts,
    what: whatIs.mixedScripts,
    hint: 'Type the word anew.',
  },
  {
    code: 'control-character',
    pattern: control,
    what: whatIs.control,
    hint: 'Delete the character, or write it as an escape such as "\\u0007".',
  },
];

/** Why a file cannot be used at all. */
type Refusal = Pick<Fault, 'code' | 'message' | 'hint'> & Partial<Position>;

/** Reads one file of the content. Its text is null when there is none to work on. */
export function readTextFile(root: string, path: string): { file: TextFile | null; faults: Fault[] } {
  const text = readText(join(root, path));
  if (typeof text === 'string') return { file: { path, text }, faults: unwantedCharacters(path, text) };
  return { file: null, faults: [{ file: path, line: 1, column: 1, ...text }] };
}

function readText(path: string): string | Refusal {
  try {
    const status = statSync(path);
    if (!status.isFile()) return unreadable('it is not a regular file');
    if (status.size > greatestSize) return tooLarge(status.size);
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? bytes.toString('utf8') : notUtf8(bytes);
  } catch (error) {
    // Node names the path a second time, after a comma.
    return unreadable(error instanceof Error ? error.message.replace(/,.*/s, '') : String(error));
  }
}

const unreadable = (reason: string): Refusal => ({
  code: 'unreadable-file' satisfies ReadingCode,
  message: `The file cannot be read: ${reason}.`,
  hint: 'Check what it is, that it exists and that it may be read.',
});

const tooLarge = (size: number): Refusal => ({
  code: 'file-too-large' satisfies ReadingCode,
  message: `The file has ${size} bytes, expected at most ${greatestSize}.`,
  hint: 'Split it, or shorten it.',
});

const notUtf8 = (bytes: Buffer): Refusal => ({
  ...firstBrokenPlace(bytes),
  code: 'invalid-utf-8' satisfies ReadingCode,
  message: 'The bytes from here are not UTF-8 text.',
  hint: 'Save the file as UTF-8.',
});

function firstBrokenPlace(bytes: Buffer): Position {
  const lines = bytes.toString('latin1').split('\n');
  const index = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const decoded = Buffer.from(lines[index] ?? '', 'latin1').toString('utf8');
  return { line: index + 1, column: decoded.indexOf('\uFFFD') + 1 };
}

/** One fault a kind, at its first place: a file saved the wrong way would have hundreds. */
function unwantedCharacters(file: string, text: string): Fault[] {
  return unwanted.flatMap(({ code, pattern, what, hint }) => {
    const first = text.search(pattern);
    if (first === -1) return [];
    const count = text.match(pattern)?.length ?? 1;
    const more = count > 1 ? ` This is the first of ${count}.` : '';
    return [{ file, ...positionAt(text, first), code, message: `Found ${what}.${more}`, hint }];
  });
}

/** Line and column of an offset in a text. */
function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
