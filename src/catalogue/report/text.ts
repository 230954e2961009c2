import { styleText } from 'node:util';
import type { Fault } from './fault.ts';
import { summary, type Reporter } from './report.ts';

/** How many faults of one code are printed: whoever has mended these has mended the cause. */
const mostOfOneCode = 20;

/** For people: one line a fault, which terminals make a link of, with the way out below it. */
export const text: Reporter = (report, { colour }) => {
  const style = (format: 'red' | 'green' | 'dim', words: string): string =>
    colour ? styleText(format, words, { validateStream: false }) : words;
  const { printed, left } = withLimit(report.faults);
  const lines = printed.flatMap(({ file, line, column, code, message, hint }) => [
    `${file}:${line}:${column}  ${style('red', code)}  ${oneLine(message)}`,
    `    ${style('dim', oneLine(hint))}`,
  ]);
  const rest = left.map(
    ([code, count]) => `${count} more of ${style('red', code)}; "--format json" lists them all.`,
  );
  const end = style(report.faults.length === 0 ? 'green' : 'red', summary(report));
  return [...lines, ...rest, end, ''].join('\n');
};

/** The first faults of each code, in their order, and how many are left out. */
function withLimit(faults: readonly Fault[]): { printed: Fault[]; left: [string, number][] } {
  const counts = new Map<string, number>();
  const printed = faults.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfOneCode;
  });
  const left = [...counts]
    .filter(([, count]) => count > mostOfOneCode)
    .map(([code, count]): [string, number] => [code, count - mostOfOneCode]);
  return { printed, left };
}

/** A fault is one line, whatever the content holds. */
const oneLine = (words: string): string => words.replaceAll(/\s*\n\s*/g, ' ');
