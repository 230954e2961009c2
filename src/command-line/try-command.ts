import { explainCalls, type ExplainedResult } from '../catalogue/explain-calls.ts';
import { readCall, runCase, type CallResult } from '../catalogue/run-cases.ts';
import { decidingPlace } from '../policy/deciding-rule.ts';
import { forwardedInWords, type Decision, type Outcome } from '../policy/decide.ts';
import type { ExplainedRule } from '../policy/explain.ts';
import { loadPolicy } from '../policy/load.ts';
import { shownRule, type ShownCondition, type ShownCounter } from '../policy/shown-rule.ts';
import type { Command } from './command.ts';
import { styler, visible, type Console } from './console.ts';
import { readOptions } from './options.ts';
import { readCalls, type TriedCall } from './read-calls.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

export const tryCommand: Command = {
  help: `Makes calls against a policy and says of each, in one line, whether it is allowed, which rule
decided, and the message the agent gets after the engine's prefix. A call that the engine cannot
read is forwarded: it goes to the server without a decision. - reads standard input.

CALLS is one of
  a file of cases in YAML, as beside the catalogue's policies (counters start empty in each case);
  JSON, a call a line, all against the same counters:
    {"tool": "ping", "arguments": {}, "at": "2026-01-01T00:00:00Z"}
  params    in place of tool and arguments: what a client sends. The whole JSON-RPC message will do
  at        when the call is made; at the instant of the call before it when left out, the first
            one at 2026-01-01T00:00:00Z
  upstream  "error" when the server answers with a JSON-RPC error, which gives its count back
  times     how many times the call is made, at most 10,000; 100,000 calls in all
  expect    "allow", "deny" or "forward", and message: what you expect. What differs is said in
            the line

  --calls CALLS   the file of calls
  --explain       below each call, the rules for its tool in order: what each condition asks for and
                  what it saw, which one decided, and the counters before and after the call. Rules
                  that were not reached are shown too
  --help          this text

Exit status: 0 every expectation met, 1 the engine refuses the policy or an expectation is not met,
2 wrong use or a file that cannot be read.
`,

  async run(args, console) {
    const { values, positionals } = readOptions(args, {
      calls: { type: 'string' },
      explain: { type: 'boolean', default: false },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one policy file.');
    if (values.calls === undefined) throw new UsageError('Name the file of calls with --calls.');
    if (file === '-' && values.calls === '-') throw new UsageError('Standard input can be read once only.');
    const loaded = loadPolicy(await readInput(file, console));
    const sequences = readCalls(values.calls, await readInput(values.calls, console));
    if (loaded.verdict !== 'valid') {
      const lines = loaded.problems.map(
        ({ line, column, code, message }) => `${file}:${line}:${column}  error  ${code}  ${message}`,
      );
      console.writeError(
        visible(`${lines.join('\n')}\nThe engine refuses the policy, so it decides nothing.\n`),
      );
      return 1;
    }
    let unmet = 0;
    for (const { calls, places } of sequences) {
      let index = 0;
      const results: Iterable<CallResult<TriedCall> | ExplainedResult<TriedCall>> = values.explain
        ? explainCalls(loaded.policy, calls, 'each')
        : runCase(loaded.policy, { calls });
      for (const result of results) {
        for (const [time, decision] of result.decisions.entries()) {
          const difference = differenceOf(result, decision);
          if (difference !== '') unmet += 1;
          await console.write(line(places[index] ?? '', result, decision, difference, console));
          const way = 'ways' in result ? result.ways[time] : null;
          if (way) await console.write(wayLines(way, console));
        }
        index += 1;
      }
    }
    if (unmet === 0) return 0;
    console.writeError(`${unmet} ${unmet === 1 ? 'call was' : 'calls were'} not decided as expected.\n`);
    return 1;
  },
};

/** What the call expected, when it came otherwise. */
function differenceOf({ call }: CallResult<TriedCall>, decision: Outcome): string {
  if (call.expect !== undefined && call.expect !== decision.decision) return `expected ${call.expect}`;
  if (call.message === undefined) return '';
  const message = decision.decision === 'deny' ? decision.message : '';
  return message === call.message ? '' : `expected the message ${JSON.stringify(call.message)}`;
}

function line(
  place: string,
  { call }: CallResult<TriedCall>,
  decision: Outcome,
  difference: string,
  console: Console,
): string {
  const style = styler(console);
  const columns = [
    place,
    ...outcomeColumns(call, decision, styler(console)),
    ...(difference === '' ? [] : [style('yellow', visible(difference))]),
  ];
  return `${columns.map((column) => column.replaceAll('\n', ' ')).join('  ')}\n`;
}

function outcomeColumns(
  call: TriedCall,
  decision: Outcome,
  style: ReturnType<typeof styler>,
): readonly string[] {
  const made = visible(callInShort(call));
  switch (decision.decision) {
    case 'allow':
      return [style('green', 'allowed'), made];
    case 'deny':
      return [style('red', 'denied '), made, visible(decidedBy(decision)), visible(decision.message)];
    case 'forward':
      return [style('yellow', forwardedInWords), made, visible(decision.reason)];
  }
}

/** The way to a decision, a line for each rule, condition and counter. */
function wayLines(way: readonly ExplainedRule[], console: Console): string {
  if (way.length === 0) return '    No rule is for this tool.\n';
  const style = styler(console);
  const plain = (words: string): string => visible(words).replaceAll('\n', ' ');
  const lines = way
    .map(shownRule)
    .flatMap((rule) => [
      style(
        rule.standing === 'decided' ? 'bold' : 'dim',
        plain(`    ${rule.place} ${JSON.stringify(rule.name)}  ${rule.standing}`),
      ),
      ...(rule.deniesAlways ? ['      action: deny, for every call'] : []),
      ...rule.conditions.map((each) => plain(`      ${conditionWords(each)}`)),
      ...rule.counters.map((each) => plain(`      ${counterWords(each)}`)),
    ]);
  return `${lines.join('\n')}\n`;
}

const conditionWords = ({ demand, saw, holds, decided }: ShownCondition): string =>
  `${holds ? 'holds' : 'fails'}  ${demand}  saw ${saw}${decided === null ? '' : `  ${decided}`}`;

const counterWords = ({ key, window, before, after, limit, windowEnds }: ShownCounter): string =>
  `counter ${key}: ${before} before, ${after} after, ${
    limit === null ? 'no limit' : `${limit} at most`
  } in this ${window}, which ends at ${windowEnds.replace('.000Z', 'Z')}`;

function decidedBy({ rule }: Extract<Decision, { decision: 'deny' }>): string {
  return 'name' in rule ? `${decidingPlace(rule)} ${JSON.stringify(rule.name)}` : decidingPlace(rule);
}

const longestArguments = 160;

/** The call as the engine reads it; its text, when the engine cannot. */
function callInShort(call: TriedCall): string {
  const read = readCall(call);
  if ('unread' in read)
    return `${call.tool} ${shortened(call.params_text ?? call.arguments_text ?? '')}`.trimStart();
  try {
    return `${read.call.tool} ${shortened(JSON.stringify(read.call.arguments))}`;
  } catch {
    // Too deep to print, which is no reason not to decide it.
    return `${read.call.tool} {…}`;
  }
}

const shortened = (text: string): string =>
  text.length > longestArguments ? `${text.slice(0, longestArguments - 1)}…` : text;
