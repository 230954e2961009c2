import type { Fault } from './fault.ts';
import { summary, type Reporter } from './report.ts';

/** For GitHub Actions, which shows each fault at its line of the change. */
export const github: Reporter = (report) => {
  const lines = report.faults.map((fault) => annotation('error', fault, `${fault.message} ${fault.hint}`));
  return [...lines, summary(report), ''].join('\n');
};

/** A workflow command that GitHub shows as an annotation of a line. */
export function annotation(
  severity: 'error' | 'warning',
  { file, line, column, code }: Pick<Fault, 'file' | 'line' | 'column' | 'code'>,
  message: string,
): string {
  const properties = Object.entries({ file, line, col: column, title: code });
  const place = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${severity} ${place}::${escapeMessage(message)}`;
}

/** The escapes of workflow commands, which end at a line break. */
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
