import { styleText } from 'node:util';
import type { Finding } from './finding.ts';

/** Turns findings into the text of a report. */
export type Reporter = (findings: readonly Finding[], options: { readonly colour: boolean }) => string;

/** For people: one line a finding, with the way out below it. */
const text: Reporter = (findings, { colour }) => {
  const red = (words: string): string =>
    colour ? styleText('red', words, { validateStream: false }) : words;
  return findings
    .map(
      ({ file, line, column, code, message, hint }) =>
        `${file}:${line}:${column}  ${red(code)}  ${message}\n    ${hint}\n`,
    )
    .join('');
};

/** For programs. */
const json: Reporter = (findings) => `${JSON.stringify({ findings }, null, 2)}\n`;

const escapeData = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (value: string): string =>
  escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For GitHub Actions, which shows each finding at its line of the change. */
const github: Reporter = (findings) =>
  findings
    .map(
      ({ file, line, column, code, message, hint }) =>
        `::error file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}::${escapeData(`${message} ${hint}`)}\n`,
    )
    .join('');

export const reporters: Readonly<Record<string, Reporter>> = { text, json, github };
