import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Position } from '../report/finding.ts';
import type { ReadingCode } from './codes.ts';

/** A content file as written. */
export interface TextFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Larger files are refused: no content is near it, and a mistake should not fill the memory. */
const greatestSize = 1024 * 1024;

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
    code: 'control-character',

    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g,
    what: 'a control character, expected printable text',
    hint: 'Delete the character, or write it as an escape such as "\\u0007".',
  },
];

/** Reads one file of the content. Its text is null when there is none to work on. */
export async function readTextFile(
  root: string,
  path: string,
): Promise<{ file: TextFile | null; findings: Finding[] }> {
  const refuse = (code: ReadingCode, position: Position, message: string, hint: string) => ({
    file: null,
    findings: [{ file: path, ...position, code, message, hint }],
  });
  const start = { line: 1, column: 1 };
  let bytes: Buffer;
  try {
    const { size } = await stat(join(root, path));
    if (size > greatestSize) {
      return refuse(
        'file-too-large',
        start,
        `The file has ${size} bytes, expected at most ${greatestSize}.`,
        'Split it, or shorten it.',
      );
    }
    bytes = await readFile(join(root, path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'unreadable-file',
      start,
      `The file cannot be read: ${reason}.`,
      'Check that it exists and may be read.',
    );
  }
  if (!isUtf8(bytes)) {
    return refuse(
      'invalid-utf-8',
      firstBrokenPlace(bytes),
      'The bytes from here are not UTF-8 text.',
      'Save the file as UTF-8.',
    );
  }
  const text = bytes.toString('utf8');
  return { file: { path, text }, findings: unwantedCharacters(path, text) };
}

function firstBrokenPlace(bytes: Buffer): Position {
  const lines = bytes.toString('latin1').split('\n');
  const index = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const decoded = Buffer.from(lines[index] ?? '', 'latin1').toString('utf8');
  return { line: index + 1, column: decoded.indexOf('\uFFFD') + 1 };
}

/** One finding a kind, at its first place: a file saved the wrong way would have hundreds. */
function unwantedCharacters(file: string, text: string): Finding[] {
  return unwanted.flatMap(({ code, pattern, what, hint }) => {
    const first = text.search(pattern);
    if (first === -1) return [];
    const count = text.match(pattern)?.length ?? 1;
    const more = count > 1 ? ` This is the first of ${count}.` : '';
    return [{ file, ...positionAt(text, first), code, message: `Found ${what}.${more}`, hint }];
  });
}

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
