/** What a visitor has at hand. Nothing of it is ever changed in place: each change makes another work. */
import type { MadeCall } from '../catalogue/run-cases.ts';
import type { WorkbenchData, WorkbenchTool } from './data.ts';

/** What the policy was started from. */
export type Start =
  | { readonly from: 'nothing' }
  | { readonly from: 'posture'; readonly posture: string }
  | { readonly from: 'variant'; readonly tool: string; readonly variant: string }
  | { readonly from: 'attack'; readonly attack: string };

/** What the policy does with a tool: one of its own policies, no rule at all so that the default denies, or out of the list. */
export type Choice =
  | { readonly kind: 'variant'; readonly variant: string }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'hidden' };

/** A value of a parameter: a bound as decimal text, the texts of a list, or a whole number. */
export type SettingValue = string | readonly string[] | number;

/** Values by the id of their parameter; those that are left out have their default. */
export type Settings = Readonly<Record<string, SettingValue>>;

/** A call that was tried, as `Save as case` writes it. */
export interface TriedCall extends MadeCall {
  /** An instant in RFC 3339, UTC. */
  readonly at: string;
}

export interface Work {
  readonly server: string;
  readonly start: Start;
  /** By tool. One that is missing is blocked. */
  readonly choices: Readonly<Record<string, Choice>>;
  /** By tool, for the variant that is chosen. */
  readonly settings: Readonly<Record<string, Settings>>;
  /** Whose rules for every tool go in; null for none. */
  readonly wildcard: string | null;
  /** The policy as it was edited by hand or pasted; null while it is composed. */
  readonly text: string | null;
  /** In the order in which they were made. */
  readonly calls: readonly TriedCall[];
  /** When the next call is made: an instant in RFC 3339, UTC. */
  readonly clock: string;
}

/** When the clock of a new work stands. Fixed, so that a try gives the same every day. */
export const firstInstant = '2026-01-01T09:00:00Z';

const blocked: Choice = { kind: 'blocked' };

/** The choice of a tool in a work. */
export const choiceOf = (work: Work, tool: string): Choice => work.choices[tool] ?? blocked;

/** A work that has just been started. From an attack, the text of its policy has to be put in. */
export function startWork(data: WorkbenchData, start: Start): Work {
  const recommended = data.postures.find((posture) => posture.recommended) ?? data.postures[0];
  const empty: Work = {
    server: data.server.id,
    start,
    choices: {},
    settings: {},
    wildcard: recommended?.wildcard === undefined ? null : recommended.id,
    text: null,
    calls: [],
    clock: firstInstant,
  };
  switch (start.from) {
    case 'posture': {
      const posture = data.postures.find(({ id }) => id === start.posture);
      if (posture === undefined) return empty;
      const choices = Object.entries(posture.tools).map(([tool, variant]): [string, Choice] => [
        tool,
        { kind: 'variant', variant },
      ]);
      return {
        ...empty,
        choices: Object.fromEntries(choices),
        wildcard: posture.wildcard === undefined ? null : posture.id,
      };
    }
    case 'variant':
      return { ...empty, choices: { [start.tool]: { kind: 'variant', variant: start.variant } } };
    case 'attack':
    case 'nothing':
      return empty;
  }
}

/** The work with another choice for a tool. What was edited by hand gives way to what is composed. */
export function choose(work: Work, tool: string, choice: Choice): Work {
  const settings = Object.entries(work.settings).filter(([name]) => name !== tool);
  return {
    ...work,
    text: null,
    choices: { ...work.choices, [tool]: choice },
    settings: Object.fromEntries(settings),
  };
}

/** The recommended policy of a tool that lets calls through, or the first that does; blocked when none does. */
export function openChoice({ variants }: WorkbenchTool): Choice {
  const open = variants.filter(({ decision }) => decision === 'allowed');
  const best = open.find(({ recommended }) => recommended) ?? open[0];
  return best === undefined ? blocked : { kind: 'variant', variant: best.id };
}

/** A tool's own policy that denies every call with words of its own; the default does when there is none. */
export function closedChoice({ variants }: WorkbenchTool): Choice {
  const closed = variants.find(({ decision }) => decision === 'denied');
  return closed === undefined ? blocked : { kind: 'variant', variant: closed.id };
}
