import type { Reporter } from './report.ts';

/** For programs: `{ findings: [{ file, line, column, code, message, hint }], counts }`. */
export const json: Reporter = ({ findings, counts }) => {
  const ordered = findings.map(({ file, line, column, code, message, hint }) => ({
    file,
    line,
    column,
    code,
    message,
    hint,
  }));
  return `${JSON.stringify({ findings: ordered, counts }, null, 2)}\n`;
};
