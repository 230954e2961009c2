import type { Loaded } from '../../policy/load.ts';
import type { Problem } from '../../policy/problem.ts';
import type { Console } from '../console.ts';

/** What was found in one file. */
export interface FileReport {
  /** As named on the command line; `-` for standard input. */
  readonly file: string;
  readonly verdict: Loaded['verdict'];
  /** What was tried and found right, by its title: the cases of a file of cases. */
  readonly passed?: readonly string[];
  /** From top to bottom. */
  readonly problems: readonly Problem[];
}

export interface ReportOptions extends Pick<Console, 'colour'> {
  /** Address of the section that explains a code. */
  readonly sectionOf: (code: string) => string;
  /** Of the program that reports. */
  readonly version: string;
}

/** Turns what was found into text for one kind of reader. */
export type ProblemReporter = (files: readonly FileReport[], options: ReportOptions) => string;

/** How many problems have a severity. */
export const countOf = (files: readonly FileReport[], severity: Problem['severity']): number =>
  files.reduce((sum, { problems }) => sum + problems.filter((each) => each.severity === severity).length, 0);
