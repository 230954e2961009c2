import { styleText } from 'node:util';
import { summary, type Reporter } from './report.ts';

/** For people: one line a finding, which terminals make a link of, with the way out below it. */
export const text: Reporter = (report, { colour }) => {
  const style = (format: 'red' | 'green' | 'dim', words: string): string =>
    colour ? styleText(format, words, { validateStream: false }) : words;
  const lines = report.findings.flatMap(({ file, line, column, code, message, hint }) => [
    `${file}:${line}:${column}  ${style('red', code)}  ${oneLine(message)}`,
    `    ${style('dim', oneLine(hint))}`,
  ]);
  return [...lines, style(report.findings.length === 0 ? 'green' : 'red', summary(report)), ''].join('\n');
};

/** A finding is one line, whatever the content holds. */
const oneLine = (words: string): string => words.replaceAll(/\s*\n\s*/g, ' ');
