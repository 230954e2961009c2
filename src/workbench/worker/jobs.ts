/**
 * What the worker does for the page: all that loads, checks, decides or compares policies. It is the only part of the workbench
 * that holds the policy library, so that the page does not carry it twice and never waits for it.
 *
 * Questions and answers are copied between the two, so they hold data alone. A job that takes too long is ended (run-job.ts).
 */
import { choiceWords, composePolicy } from '../../catalogue/composing/compose-policy.ts';
import type { Composed, Composition } from '../../catalogue/composing/composition.ts';
import { checkPolicy, problemsOf } from '../../policy/check/check-policy.ts';
import type { Fix } from '../../policy/check/fixes/fix.ts';
import { provedFixes } from '../../policy/check/fixes/proved-fixes.ts';
import { rulesOn } from '../../policy/difference/tool-calls.ts';
import {
  convertPolicy,
  formatRenderers,
  refusedByEngine,
  type Conversion,
} from '../../policy/formats/convert.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { Problem } from '../../policy/problem.ts';
import { offsetsIn } from '../../policy/text-offset.ts';
import { toolDecision, type ToolDecision } from '../../policy/tool-decision.ts';
import { compareTexts, type ToolChange } from './compare-texts.ts';
import type { WorkbenchData } from '../data.ts';
import { readWork as readAnyWork, type ReadWork } from '../keeping/read-work.ts';
import { readCases } from '../trying/read-cases.ts';
import { replayCases, tryCalls } from '../trying/try-calls.ts';
import { readSetting as readAnySetting, type ReadSetting } from './read-setting.ts';

/** A problem with the offset in the text at which it stands. */
export interface FoundProblem extends Problem {
  readonly offset: number;
}

/** What checking a policy found. */
export interface CheckedText {
  /** As in `Loaded`: the engine starts with a valid one only. */
  readonly verdict: 'valid' | 'invalid' | 'unreadable';
  /** Errors and warnings, from top to bottom. */
  readonly problems: readonly FoundProblem[];
  /** What becomes of each tool of the server; null when the policy cannot be read. */
  readonly decisions: Readonly<Record<string, ToolDecision>> | null;
  /** The tools that it lets through with any arguments, as often as one likes. */
  readonly unbounded: readonly string[];
}

/** What the page told the worker of the server, before it asked for anything. */
let known: WorkbenchData | null = null;

/** Takes in what is known of the server. Each new worker is told first of all. */
function know(data: string): void {
  known = JSON.parse(data) as WorkbenchData;
}

function server(): WorkbenchData {
  if (known === null) throw new Error('The worker was asked before it was told of the server.');
  return known;
}

/** Checks a policy, and says what it does with each tool of the server. */
function check(text: string): CheckedText {
  const checked = checkPolicy(text, server().knowledge);
  const offsetAt = offsetsIn(text);
  const { loaded } = checked;
  const names = server().tools.map(({ name }) => name);
  const policy =
    loaded.verdict === 'valid' ? loaded.policy : loaded.verdict === 'invalid' ? loaded.draft : null;
  return {
    verdict: loaded.verdict,
    problems: problemsOf(checked).map((problem) => ({ ...problem, offset: offsetAt(problem) })),
    decisions: policy && Object.fromEntries(names.map((name) => [name, toolDecision(policy, name)])),
    unbounded: names.filter(
      (name) =>
        loaded.verdict === 'valid' &&
        toolDecision(loaded.policy, name) === 'allowed' &&
        rulesOn(loaded.policy, name).length === 0,
    ),
  };
}

/** As many characters are checked again to prove fixes before they are offered. */
const mostFixText = 2_000_000;

/** The proved fixes of a policy's problems, one place for each problem, in the order in which `check` gives them. */
function fix(text: string): readonly (Fix | null)[] {
  const { knowledge } = server();
  const checked = checkPolicy(text, knowledge);
  let tries = mostFixText / Math.max(1, text.length);
  const fixes = provedFixes(text, checked, knowledge, () => (tries -= 1) >= 0);
  return problemsOf(checked).map((problem) => fixes.get(problem) ?? null);
}

/** Puts together the policy that was composed. */
const compose = (composition: Composition): Composed => ({
  text: composePolicy(server(), composition),
  words: choiceWords(server(), composition),
});

/** Reads what was typed for a parameter of the policy that is chosen for a tool, and proves it. */
const readSetting = (composition: Composition, tool: string, parameter: string, typed: string): ReadSetting =>
  readAnySetting(server(), composition, { tool, parameter, typed });

/** The work that a link or this device holds. */
const readWork = (value: unknown): ReadWork | null => readAnyWork(server(), value);

/** What a policy changes against a posture, tool by tool; null when the engine loads one of them not. */
const compare = (posture: string, text: string): ToolChange[] | null =>
  compareTexts(server().postures.find(({ id }) => id === posture)?.text ?? '', text, server().tools);

/** A policy as another client takes it, where the server has that name; or what keeps it from being written so. */
function convert(text: string, formatId: string, serverName: string): Conversion {
  const format = formatRenderers.find(({ id }) => id === formatId);
  if (format === undefined) return { outcome: 'refused', problems: [`There is no format ${formatId}.`] };
  const loaded = loadPolicy(text);
  return loaded.verdict === 'valid'
    ? convertPolicy(format, { text, policy: loaded.policy }, server().knowledge?.tools ?? [], { serverName })
    : { outcome: 'refused', problems: [refusedByEngine] };
}

export const jobs = {
  know,
  check,
  fix,
  compose,
  readSetting,
  readWork,
  tryCalls,
  replayCases,
  readCases,
  compare,
  convert,
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;

/** A question to the worker, and its answer. */
export interface JobQuestion {
  readonly id: number;
  readonly name: JobName;
  readonly input: readonly unknown[];
}
export type JobAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };
