import { visible } from '../console.ts';
import { annotation } from '../../catalogue/report/github.ts';
import { countOf, type ProblemReporter } from './problem-report.ts';

/** For GitHub Actions, which shows each problem at its line of the change. */
export const github: ProblemReporter = (files, { sectionOf }) => {
  const lines = files.flatMap(({ file, problems }) =>
    problems.map(({ severity, line, column, code, message, hint }) =>
      annotation(severity, { file, line, column, code }, visible(`${message} ${hint} ${sectionOf(code)}`)),
    ),
  );
  return [...lines, `${countOf(files, 'error')} errors, ${countOf(files, 'warning')} warnings`, ''].join(
    '\n',
  );
};
