/** What a visitor has at hand. Nothing of it is ever changed in place: each change makes another work. */
import { compositionOf, type Choice, type Composition } from '../catalogue/composing/composition.ts';
import type { MadeCall } from '../catalogue/run-cases.ts';
import type { ParameterValues } from '../policy/parameters/parameter.ts';
import type { WorkbenchData, WorkbenchTool } from './data.ts';

/** What the policy was started from. */
export type Start =
  | { readonly from: 'nothing' }
  | { readonly from: 'posture'; readonly posture: string }
  | { readonly from: 'variant'; readonly tool: string; readonly variant: string }
  | { readonly from: 'attack'; readonly attack: string };

/** A call that was tried, as `Save as case` writes it. */
export interface TriedCall extends MadeCall {
  /** An instant in RFC 3339, UTC. */
  readonly at: string;
}

export interface Work {
  readonly server: string;
  readonly start: Start;
  /** What is chosen for each tool. */
  readonly composition: Composition;
  /** The policy as it was edited by hand or pasted; null while it is composed. */
  readonly text: string | null;
  /** In the order in which they were made. */
  readonly calls: readonly TriedCall[];
  /** What the reader's client calls the server, for the formats of clients. */
  readonly serverName: string;
  /** When the next call is made: an instant in RFC 3339, UTC. */
  readonly clock: string;
}

/** When the clock of a new work stands. Fixed, so that a try gives the same every day. */
export const firstInstant = '2026-01-01T09:00:00Z';

/** The choice of a tool. One that is not chosen for is denied by the default. */
export const choiceOf = ({ composition }: Work, tool: string): Choice => composition.tools[tool] ?? 'blocked';

/** What is named to start from, where the catalogue has it; null where it does not. */
export function knownStart(
  { postures, tools, attacks }: WorkbenchData,
  named: Readonly<Record<string, unknown>>,
): Start | null {
  const posture = postures.find(({ id }) => id === named.posture);
  if (posture) return { from: 'posture', posture: posture.id };
  const tool = tools.find(({ name }) => name === named.tool);
  const variant = tool?.variants.find(({ id }) => id === named.variant);
  if (tool && variant) return { from: 'variant', tool: tool.name, variant: variant.id };
  const attack = attacks.find(({ id }) => id === named.attack);
  return attack ? { from: 'attack', attack: attack.id } : null;
}

/** A work that has just been started. From an attack, the text of its policy has to be put in. */
export const startWork = (data: WorkbenchData, start: Start): Work => ({
  server: data.server.id,
  start,
  composition: startComposition(data, start),
  text: null,
  calls: [],
  clock: firstInstant,
  serverName: data.server.id,
});

function startComposition({ postures }: WorkbenchData, start: Start): Composition {
  const posture = postures.find(({ id }) => start.from === 'posture' && id === start.posture);
  if (posture !== undefined) return compositionOf(posture);
  return {
    posture: null,
    tools: start.from === 'variant' ? { [start.tool]: { variant: start.variant } } : {},
  };
}

/** The work with another choice for a tool. What was edited by hand gives way to what is composed. */
export const choose = (work: Work, tool: string, choice: Choice): Work => ({
  ...work,
  text: null,
  composition: { ...work.composition, tools: { ...work.composition.tools, [tool]: choice } },
});

/** The work with other values for the policy that is chosen for a tool. */
export function setValues(work: Work, tool: string, values: ParameterValues): Work {
  const choice = choiceOf(work, tool);
  return typeof choice === 'string' ? work : choose(work, tool, { variant: choice.variant, values });
}

/** The recommended policy of a tool that lets calls through, or the first that does; blocked when none does. */
export function openChoice({ variants }: WorkbenchTool): Choice {
  const open = variants.filter(({ decision }) => decision === 'allowed');
  const best = open.find(({ recommended }) => recommended) ?? open[0];
  return best === undefined ? 'blocked' : { variant: best.id };
}

/** A tool's own policy that denies every call with words of its own; blocked when there is none. */
export function closedChoice({ variants }: WorkbenchTool): Choice {
  const closed = variants.find(({ decision }) => decision === 'denied');
  return closed === undefined ? 'blocked' : { variant: closed.id };
}
