import { styleText } from 'node:util';

/** Where a command reads from and writes to. */
export interface Console {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when the text has been taken, so that a slow reader slows the command. */
  readonly write: (text: string) => Promise<void>;
  /** Whether nobody can read what is written, as when the output is closed. */
  readonly isDiscarded: boolean;
  readonly writeError: (text: string) => void;
  /** The folder against which files are named. */
  readonly folder: string;
  /** Whether the output goes to a terminal that shows colour. */
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Colours words, when the output shows colour. */
export const styler =
  ({ colour }: Pick<Console, 'colour'>) =>
  (style: Style, words: string): string =>
    colour ? styleText(style, words, { validateStream: false }) : words;

/**
 * Text from a file made safe for a terminal and for the log of a CI job: what steers the terminal or cannot be seen is written out,
 * and so is the first sign of what GitHub's runner takes for a command, `::` at the beginning of a line or `##[` anywhere.
 */
export const visible = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
      character === '\n' ? character : writtenOut(character),
    )
    .replaceAll(/(?<=^[^\S\n]*):(?=:)|#(?=#\[)/gm, writtenOut);

const writtenOut = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
