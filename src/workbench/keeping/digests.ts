/** Which text of each policy a work was composed of, kept with it: a link names policies, and the catalogue may change them. */
import type { WorkbenchData } from '../data.ts';
import { isMap } from './is-map.ts';
import { choiceOf, type Work } from '../work.ts';

/** A work as links and devices keep it. */
export interface KeptWork extends Work {
  readonly digests: Digests;
}

interface Digests {
  /** Of the full policy that it started from. */
  readonly posture?: string;
  /** Of the policies that are chosen, by the name of the tool. */
  readonly tools: Readonly<Record<string, string>>;
}

/** A work with the digests of the policies that it is composed of. */
export const withDigests = (data: WorkbenchData, work: Work): KeptWork => ({
  ...work,
  digests: digestsOf(data, work),
});

function digestsOf(data: WorkbenchData, work: Work): Digests {
  const posture = postureOf(data, work);
  const tools = data.tools.flatMap(({ name }): [string, string][] => {
    const variant = variantOf(data, work, name);
    return variant === undefined ? [] : [[name, variant.digest]];
  });
  return { ...(posture && { posture: posture.digest }), tools: Object.fromEntries(tools) };
}

/** The policies of a work that are not as they were when it was kept, by the name of the tool. None of a text that was edited by hand: it is as it was. */
export function changedSince(data: WorkbenchData, work: Work, kept: unknown): string[] {
  if (work.text !== null || !isMap(kept)) return [];
  const tools = isMap(kept.tools) ? kept.tools : {};
  const posture = postureOf(data, work);
  const differs = (digest: unknown, now: string): boolean => typeof digest === 'string' && digest !== now;
  return [
    ...(posture && differs(kept.posture, posture.digest) ? [`every tool in “${posture.title}”`] : []),
    ...Object.entries(tools).flatMap(([tool, digest]) => {
      const variant = variantOf(data, work, tool);
      return variant && differs(digest, variant.digest) ? [tool] : [];
    }),
  ];
}

const postureOf = ({ postures }: WorkbenchData, { composition }: Work) =>
  postures.find(({ id }) => id === composition.posture);

function variantOf({ tools }: WorkbenchData, work: Work, name: string) {
  const choice = choiceOf(work, name);
  const { variants = [] } = tools.find((tool) => tool.name === name) ?? {};
  return variants.find(({ id }) => typeof choice !== 'string' && id === choice.variant);
}
