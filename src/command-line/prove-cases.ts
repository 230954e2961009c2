import type { Position } from '../catalogue/report/fault.ts';
import { proofCodes, type ProofGap } from '../catalogue/proof/index.ts';
import type { Case } from '../catalogue/schema/cases.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/format.ts';
import type { Problem } from '../policy/problem.ts';
import type { Console } from './console.ts';
import { decodeText } from './decode-text.ts';
import { choose, readOptions } from './options.ts';
import type { Program } from './program.ts';
import { readCasesText } from './read-calls.ts';
import { readInput } from './read-input.ts';
import type { FileReport } from './report/problem-report.ts';
import { formats, reporterFor } from './report/reporters.ts';
import { UsageError } from './usage-error.ts';

/** A file of cases as it was read. */
export interface CasesFile {
  readonly file: string;
  readonly cases: readonly Case[];
  readonly at: (...path: (string | number)[]) => Position;
}

/** What is to be said of a policy and its cases, file by file. */
type Prove = (
  policy: Policy,
  files: readonly CasesFile[],
  policyReport: PolicyReport,
) => readonly FileReport[];

/** Makes the report on the policy's own file. */
type PolicyReport = (gaps: readonly ProofGap[]) => FileReport;

/**
 * Reads a policy and files of cases, and reports what is found of them. A policy that the engine refuses is reported as it
 * is by `check`.
 *
 * @throws UsageError for wrong use and for files that cannot be read.
 */
export async function proveCases(
  args: readonly string[],
  console: Console,
  program: Program,
  prove: Prove,
): Promise<number> {
  const { values, positionals } = readOptions(args, { format: { type: 'string', default: 'text' } });
  const format = choose('format', formats, values.format);
  const [file, ...names] = positionals;
  if (file === undefined || names.length === 0)
    throw new UsageError('Name a policy, then its files of cases.');
  if (positionals.filter((name) => name === '-').length > 1)
    throw new UsageError('Standard input can be read once only.');
  const loaded = loadPolicy(await readInput(file, console));
  const files: CasesFile[] = [];
  for (const name of names)
    files.push({ file: name, ...readCasesText(name, decodeText(name, await readInput(name, console))) });

  const policyReport: PolicyReport = (gaps) => ({
    file,
    verdict: loaded.verdict,
    problems: gaps.map((each) => {
      const place = each.where.file === 'policy' ? each.where.place : '';
      return asProblem(each, place, loaded.source?.keyPosition(place) ?? { line: 1, column: 1 });
    }),
  });
  const reports =
    loaded.verdict === 'valid'
      ? prove(loaded.policy, files, policyReport)
      : [{ file, verdict: loaded.verdict, problems: loaded.problems }];
  const address = program.messagesAddress();
  const sectionOf = (code: string): string =>
    Object.hasOwn(proofCodes, code)
      ? new URL('../command-line/#what-test-and-coverage-say', address).href
      : `${address}#${code}`;
  const report = await reporterFor(format);
  await console.write(report(reports, { colour: console.colour, sectionOf, version: program.version }));
  return reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

/** A gap at its place. */
export const asProblem = (
  { code, message, hint }: Pick<ProofGap, 'code' | 'message' | 'hint'>,
  place: string,
  { line, column }: Position,
): Problem => ({ code, severity: 'error', place, message, hint, line, column });
