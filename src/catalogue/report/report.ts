import type { Fault } from './fault.ts';

/** What a validation looked at, and everything it found. */
export interface Report {
  /** In reading order. */
  readonly faults: readonly Fault[];
  readonly counts: {
    readonly tools: number;
    readonly policies: number;
    readonly postures: number;
    /** Documented cases of the attack library. */
    readonly attacks: number;
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
export function summary({ faults, counts }: Report): string {
  const looked = [
    amount(counts.tools, 'tool'),
    amount(counts.policies, 'policy', 'policies'),
    amount(counts.postures, 'posture'),
    amount(counts.attacks, 'attack'),
    `${amount(counts.cases, 'case')} with ${amount(counts.calls, 'call')}`,
  ].join(', ');
  const files = new Set(faults.map(({ file }) => file)).size;
  const found = `${amount(faults.length, 'fault')} in ${amount(files, 'file')}`;
  return `${looked}: ${faults.length === 0 ? 'no faults' : found}`;
}

const amount = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
