import { foldDecisions, runCase } from '../catalogue/run-cases.ts';
import type { Call, Case } from '../catalogue/schema/cases.ts';
import type { Decision } from '../policy/decide.ts';
import type { Policy } from '../policy/format.ts';

/** One line of a table of calls: calls in a row that are alike and got the same answer. */
export interface CallRow {
  readonly tool: string;
  /** The arguments, or nothing when the line above has the same call. */
  readonly argumentsText: string | null;
  /** Which calls of a series these are and when, such as `calls 1 to 60, at 10:00:30 UTC`. Empty for a single call. */
  readonly remark: string;
  readonly decision: Decision;
}

/** Arguments to read, with the types kept apart: `symbol: "BTCUSDT", limit: 5`. */
export function argumentsText(values: Call['arguments']): string {
  const members = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return members.length === 0 ? 'no arguments' : members.join(', ');
}

const isSameCall = (a: Call | undefined, b: Call): boolean =>
  a?.tool === b.tool && JSON.stringify(a.arguments) === JSON.stringify(b.arguments);

const numbers = (first: number, last: number): string =>
  first === last ? `call ${first}` : `calls ${first} to ${last}`;

/** Runs a case and folds what happened into lines. Calls of a series are numbered through. */
export function callRows(policy: Policy, one: Case): CallRow[] {
  const results = runCase(policy, one);
  let made = 0;
  return results.flatMap(({ call, decisions }, index) => {
    const again = isSameCall(results[index - 1]?.call, call);
    if (!again) made = 0;
    const next = results[index + 1];
    const isSeries = again || decisions.length > 1 || (next !== undefined && isSameCall(call, next.call));
    const rows = foldDecisions(decisions).map(({ first, last, decision }, position): CallRow => {
      const remarks = [
        isSeries ? numbers(made + first, made + last) : '',
        call.at === undefined ? '' : `at ${call.at.slice(11, 19)} UTC`,
        call.upstream === 'error' ? 'the server answers with an error, so it does not count' : '',
      ];
      return {
        tool: call.tool,
        argumentsText: again || position > 0 ? null : argumentsText(call.arguments),
        remark: remarks.filter((remark) => remark !== '').join(', '),
        decision,
      };
    });
    made += decisions.length;
    return rows;
  });
}
