import { countOf, type ProblemReporter } from './problem-report.ts';

/** For programs: one JSON document with every file, also those without problems. */
export const json: ProblemReporter = (files, { sectionOf }) => {
  const listed = files.map(({ file, verdict, problems }) => ({
    file,
    verdict,
    problems: problems.map(({ code, severity, place, message, hint, line, column }) => ({
      line,
      column,
      severity,
      code,
      place,
      message,
      hint,
      section: sectionOf(code),
    })),
  }));
  const counts = { errors: countOf(files, 'error'), warnings: countOf(files, 'warning') };
  return `${JSON.stringify({ files: listed, counts }, null, 2)}\n`;
};
