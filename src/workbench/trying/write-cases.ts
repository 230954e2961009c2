/** Calls that were tried, as a file of cases: the form that stands beside the catalogue's policies, and that `policy test` runs. */
import type { Run } from '../../catalogue/run-cases.ts';
import type { TriedCall } from '../work.ts';

/** A call with what became of it. */
export interface DecidedCall {
  readonly call: TriedCall;
  readonly runs: readonly Run[];
}

/** The file. A call whose times came out differently stands in it once for each answer. */
export function casesText(title: string, calls: readonly DecidedCall[]): string {
  const lines = calls.flatMap(({ call, runs }) => runs.flatMap((run) => callLines(call, run)));
  return ['cases:', `  - title: ${yaml(title)}`, '    calls:', ...lines, ''].join('\n');
}

function callLines(call: TriedCall, { first, last, decision }: Run): string[] {
  const times = last - first + 1;
  const given = JSON.stringify(call.arguments ?? {});
  // The commands refuse this name in YAML.
  const text = call.arguments_text ?? (given.includes('"__proto__":') ? given : undefined);
  return [
    `      - tool: ${yaml(call.tool)}`,
    text === undefined
      ? `        arguments: ${yaml(call.arguments ?? {})}`
      : `        arguments_text: ${yaml(text)}`,
    `        at: ${yaml(call.at)}`,
    ...(call.upstream === undefined ? [] : ['        upstream: error']),
    ...(times > 1 ? [`        times: ${times}`] : []),
    `        expect: ${decision.decision}`,
    ...(decision.decision === 'deny' ? [`        message: ${yaml(decision.message)}`] : []),
  ];
}

/** JSON is YAML, but for characters that YAML does not let stand as they are. */
const yaml = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
