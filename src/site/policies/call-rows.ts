import { foldDecisions, isSameAnswer, runCase } from '../../catalogue/run-cases.ts';
import type { Call, Case } from '../../catalogue/schema/cases.ts';
import type { Outcome } from '../../policy/decide.ts';
import type { Policy } from '../../policy/format.ts';
import type { ShownCall } from './call-text.ts';

/** One line of a table of calls. */
export interface CallRow {
  /** Calls that got the same answer one after the other. Empty when the call above was made again. */
  readonly calls: readonly ShownCall[];
  /**
   * Which calls of a series these are and when, such as `calls 1 to 60, at 10:00:30 UTC`. Empty for single calls. It says
   * so when the call is the one above.
   */
  readonly remark: string;
  readonly decision: Outcome;
}

const isSameCall = (a: Call | undefined, b: Call | undefined): boolean =>
  a?.tool === b?.tool &&
  a?.arguments_text === b?.arguments_text &&
  JSON.stringify(a?.arguments) === JSON.stringify(b?.arguments);

const numbers = (first: number, last: number): string =>
  first === last ? `call ${first}` : `calls ${first} to ${last}`;

/** The time of a call, with the day when it is not that of the case's first time. */
function timeInWords(at: string | undefined, first = ''): string {
  if (at === undefined) return '';
  const time = `at ${at.slice(11, 19)} UTC`;
  return at.slice(0, 10) === first.slice(0, 10) ? time : `on ${at.slice(0, 10)} ${time}`;
}

/** Runs a case and folds what happened: the calls of a series are numbered through, equal answers stand together. */
export function callRows(policy: Policy, one: Case): CallRow[] {
  const results = runCase(policy, one);
  const rows: CallRow[] = [];
  let made = 0;
  results.forEach(({ call, decisions }, index) => {
    const again = isSameCall(results[index - 1]?.call, call);
    if (!again) made = 0;
    const isSeries = again || decisions.length > 1 || isSameCall(call, results[index + 1]?.call);
    foldDecisions(decisions).forEach(({ first, last, decision }, position) => {
      const remark = [
        isSeries ? numbers(made + first, made + last) : '',
        timeInWords(call.at, one.calls.find(({ at }) => at !== undefined)?.at),
        call.upstream === 'error' ? 'the server answers with an error, so it does not count' : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
      const isAbove = again || position > 0;
      rows.push({
        calls: isAbove ? [] : [call],
        remark: isAbove ? `the same call again: ${remark}` : remark,
        decision,
      });
    });
    made += decisions.length;
  });
  return rows.reduce(join, []);
}

/** Puts a single call with the one above when the answer is the same, so that the answer is read once. */
function join(rows: CallRow[], row: CallRow): CallRow[] {
  const last = rows.at(-1);
  if (last?.remark !== '' || row.remark !== '' || !isSameAnswer(last.decision, row.decision))
    return [...rows, row];
  return [...rows.slice(0, -1), { ...last, calls: [...last.calls, ...row.calls] }];
}
