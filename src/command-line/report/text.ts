import { styler, visible } from '../console.ts';
import { countOf, type FileReport, type ProblemReporter } from './problem-report.ts';

/** So many problems of one file are shown; more help nobody. */
const mostShown = 1000;

/** For people: a line for each problem, the way out and the address of the explanation below it. */
export const text: ProblemReporter = (files, { colour, sectionOf }) => {
  const style = styler({ colour });
  const severityColour = { error: 'red', warning: 'yellow' } as const;
  const lines = files.flatMap(({ file, problems }) => [
    ...problems.slice(0, mostShown).flatMap((problem) => [
      [
        `${visible(file)}:${problem.line}:${problem.column}`,
        style(severityColour[problem.severity], problem.severity),
        problem.code,
        oneLine(problem.message),
      ].join('  '),
      ...visible(problem.hint)
        .trimEnd()
        .split('\n')
        .map((line) => style('dim', `    ${line}`.trimEnd())),
      style('dim', `    ${sectionOf(problem.code)}`),
    ]),
    ...(problems.length > mostShown
      ? [`${visible(file)}: ${problems.length - mostShown} more problems.`]
      : []),
  ]);
  return [...lines, summary(files, style), ''].join('\n');
};

const oneLine = (words: string): string => visible(words).replaceAll(/\s*\n\s*/g, ' ');

function summary(files: readonly FileReport[], style: ReturnType<typeof styler>): string {
  const [errors, warnings] = [countOf(files, 'error'), countOf(files, 'warning')];
  const looked = amount(files.length, 'file');
  if (errors + warnings === 0) return style('green', `${looked}: no problems`);
  return style(
    errors > 0 ? 'red' : 'yellow',
    `${looked}: ${amount(errors, 'error')}, ${amount(warnings, 'warning')}`,
  );
}

const amount = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
