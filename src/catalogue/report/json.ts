import type { Reporter } from './report.ts';

/** For programs: `{ faults: [{ file, line, column, code, message, hint }], counts }`. */
export const json: Reporter = ({ faults, counts }) => {
  const ordered = faults.map(({ file, line, column, code, message, hint }) => ({
    file,
    line,
    column,
    code,
    message,
    hint,
  }));
  return `${JSON.stringify({ faults: ordered, counts }, null, 2)}\n`;
};
