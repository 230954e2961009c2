import type { Finding } from './finding.ts';

/** What a validation looked at, and everything it found. */
export interface Report {
  /** In reading order. */
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly tools: number;
    readonly policies: number;
    readonly postures: number;
    readonly cases: number;
    /** Calls of all cases, each as often as it is made. */
    readonly calls: number;
  };
}

export interface ReporterOptions {
  /** Whether the text goes to a terminal that shows colour. */
  readonly colour: boolean;
}

/** Turns a report into text for one kind of reader. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** The report in one line. */
export function summary({ findings, counts }: Report): string {
  const { tools, policies, postures, cases, calls } = counts;
  const looked = `${tools} tools, ${policies} policies, ${postures} postures, ${cases} cases with ${calls} calls`;
  const files = new Set(findings.map(({ file }) => file)).size;
  return findings.length === 0
    ? `${looked}: no faults`
    : `${looked}: ${amount(findings.length, 'fault')} in ${amount(files, 'file')}`;
}

const amount = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
