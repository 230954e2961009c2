/**
 * `npm run bench`: how fast policies are decided, loaded and checked, with the recommended policy of each server and the
 * calls of its cases, and how long `policy.mjs` takes to start. Times depend on the machine; the ratios to what the platform does
 * with the same bytes hardly do.
 *
 *   --node PROGRAM   another Node in which to start it; may be given several times
 *   --against FILE   another policy.mjs to start in turn with this one, such as one from before a change
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { checkerFile } from '../src/bundle/checker-file.ts';
import type { Catalogue, PostureEntry } from '../src/catalogue/catalogue.ts';
import { entriesOf } from '../src/catalogue/entries.ts';
import { joinCatalogue } from '../src/catalogue/join.ts';
import { readContent } from '../src/catalogue/read/read-content.ts';
import { readCall, timedCalls } from '../src/catalogue/run-cases.ts';
import { knownServers } from '../src/catalogue/server-knowledge.ts';
import { checkPolicy } from '../src/policy/check/check-policy.ts';
import { decide, loadPolicy, MemoryCounters, type Policy, type ToolCall } from '../src/policy/index.ts';

const { values: given } = parseArgs({
  options: { node: { type: 'string', multiple: true, default: [] }, against: { type: 'string' } },
});

const rounds = 9;
const starts = 41;
const millisecondsPerRound = 200;

/** Milliseconds that one run takes: in the best of several rounds, because whatever else runs on the machine only adds. */
function timeOf(run: () => void): number {
  const measure = (): number => {
    const start = performance.now();
    let runs = 0;
    do {
      run();
      runs += 1;
    } while (performance.now() - start < millisecondsPerRound);
    return (performance.now() - start) / runs;
  };
  measure(); // The first round is for the compiler.
  return Math.min(...Array.from({ length: rounds }, measure));
}

/** Says what processor time a program took, when it ends. */
const sayProcessorTime = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(2, String((user + system) / 1000));
});`;

/** Milliseconds that a program takes: of the processor, in the best of several runs, and on a clock, in the middle of them. */
interface RunTime {
  readonly processor: number;
  readonly clock: number;
}

/** A program as it is started: the words for Node, and what stands on standard input. */
interface Start {
  readonly words: readonly string[];
  readonly input: string;
}

function startOnce(node: string, { words, input }: Start): RunTime {
  const start = performance.now();
  const run = spawnSync(node, ['--require', './measure.cjs', ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
    // Node 20 reads these certificates at every start, which takes longer than all else that it does then.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
  });
  if (run.status !== 0) throw new Error(`${words.join(' ')}: ${run.stdout}${run.stderr}`);
  return { processor: Number(run.stderr), clock: performance.now() - start };
}

/** What Node takes for each of several programs, which are started in turn: whatever else runs on the machine slows all of them. */
function runTimesOf(node: string, programs: readonly Start[]): RunTime[] {
  const all = Array.from({ length: starts }, () => programs.map((each) => startOnce(node, each)));
  return programs.map((_, index) => {
    const runs = all.flatMap((round) => round[index] ?? []);
    const clocks = runs.map(({ clock }) => clock).sort((a, b) => a - b);
    return {
      processor: Math.min(...runs.map(({ processor }) => processor)),
      clock: clocks[(starts - 1) / 2] ?? NaN,
    };
  });
}

/** All calls that the engine can read of those that the cases of a posture and of its tools' policies make, in order, with the time of each. */
function callsOf({ file, decisions }: PostureEntry): { call: ToolCall; at: Date }[] {
  const cases = [...file.cases, ...decisions.flatMap(({ variant }) => variant.cases)];
  return cases.flatMap(timedCalls).flatMap(({ call: made, at }) => {
    const read = readCall(made);
    if ('unread' in read) return [];
    return Array.from({ length: made.times ?? 1 }, () => ({ call: read.call, at }));
  });
}

function decideCalls(policy: Policy, calls: readonly { call: ToolCall; at: Date }[]): void {
  const counters = new MemoryCounters();
  for (const { call, at } of calls) decide(policy, call, counters, at);
}

const number = (value: number): string => Math.round(value).toLocaleString('en');
const line = (label: string, value: string, ratio: string): string =>
  `  ${label.padEnd(12)}${value.padStart(24)}   ${ratio}\n`;

function report(posture: PostureEntry): string {
  const { text, policy, address } = posture.file;
  const server = servers.get(posture.server.id) ?? null;
  const calls = callsOf(posture);
  const callTexts = calls.map(({ call }) => JSON.stringify(call.arguments));

  const decideTime = timeOf(() => {
    decideCalls(policy, calls);
  });
  const jsonTime = timeOf(() => {
    for (const callText of callTexts) JSON.parse(callText);
  });
  const loadTime = timeOf(() => loadPolicy(text));
  const checkTime = timeOf(() => {
    checkPolicy(text, server);
  });
  const yamlTime = timeOf(() => {
    parse(text);
  });

  return [
    `${address}: ${number(text.length)} characters, ${number(policy.tools.size)} tools, ${number(calls.length)} calls\n`,
    line(
      'decide',
      `${number((calls.length / decideTime) * 1000)} decisions/s`,
      `${(decideTime / jsonTime).toFixed(2)} x JSON.parse of the arguments`,
    ),
    line(
      'load',
      `${loadTime.toFixed(2)} ms`,
      `${(loadTime / yamlTime).toFixed(2)} x parse of the yaml package`,
    ),
    line('check', `${checkTime.toFixed(2)} ms`, `${(checkTime / loadTime).toFixed(2)} x load`),
  ].join('');
}

const { content, faults } = readContent(process.cwd());
if (faults.length > 0) throw new Error('The content has faults. Run "npm run validate".');
const catalogue: Catalogue = joinCatalogue(entriesOf(content));
const servers = knownServers(content);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
writeFileSync(join(folder, 'measure.cjs'), sayProcessorTime);
const hookEvent = JSON.stringify({
  hook_event_name: 'PreToolUse',
  tool_name: 'mcp__server__tool',
  tool_input: {},
});
writeFileSync(join(folder, 'policy.mjs'), (await checkerFile(catalogue, process.cwd())).text);
const checkers = ['policy.mjs', ...(given.against === undefined ? [] : [resolve(given.against)])];
for (const posture of catalogue.postures.filter((entry) => entry.posture.recommended)) {
  process.stdout.write(report(posture));
  writeFileSync(join(folder, 'policy.yaml'), posture.file.text);
  const programs = [
    { name: 'Node alone', words: ['--eval', ''], input: '' },
    ...checkers.flatMap((file) => [
      { name: `a check by ${file}`, words: [file, 'check', 'policy.yaml'], input: '' },
      {
        name: `an answer to a hook by ${file}`,
        words: [file, 'hook', '--policy', 'policy.yaml', '--state', 'state'],
        input: hookEvent,
      },
    ]),
  ];
  for (const node of [process.execPath, ...given.node]) {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    process.stdout.write(`  Node ${version}\n`);
    for (const [index, { processor, clock }] of runTimesOf(node, programs).entries())
      process.stdout.write(
        `    ${number(processor).padStart(4)} ms of processor, ${number(clock).padStart(4)} on a clock: ${programs[index]?.name ?? ''}\n`,
      );
  }
}
rmSync(folder, { recursive: true });
