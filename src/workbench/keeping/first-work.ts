import type { WorkbenchCases, WorkbenchData } from '../data.ts';
import { isWorkFragment, readFragment } from './fragment.ts';
import { messageOf } from '../message-of.ts';
import type { ReadWork } from './read-work.ts';
import { quickWorker } from '../worker/run-job.ts';
import { savedWork } from './saved-work.ts';
import { knownStart, startWork, type Work } from '../work.ts';

/** The work that a visit begins with. */
export interface FirstWork extends ReadWork {
  /** What was at hand before a link brought another work. Undo goes back to it. */
  readonly before: Work | null;
}

/**
 * The work that the address names: in its fragment, or by a policy to start from. Without one, what was at hand at the last
 * visit; else the recommended policy.
 */
export async function firstWork(
  data: WorkbenchData,
  cases: () => Promise<WorkbenchCases>,
): Promise<FirstWork> {
  const kept = await quickWorker.run('readWork', savedWork(data.server.id));
  const recommended = data.postures.find((posture) => posture.recommended);
  const fallback = startWork(
    data,
    recommended ? { from: 'posture', posture: recommended.id } : { from: 'nothing' },
  );
  const notes: string[] = [];
  try {
    const before = kept?.work ?? null;
    const linked = await fragmentWork(location.hash.slice(1));
    // There is always something to go back to from policies that have changed.
    if (linked !== null) return { ...linked, before: before ?? (linked.isChanged ? fallback : null) };
    const asked = await askedWork(data, cases);
    if (asked !== null) {
      const work = before === null ? asked : { ...asked, serverName: before.serverName };
      return { work, notes: [], isChanged: false, before };
    }
  } catch (error) {
    notes.push(messageOf(error));
  }
  return {
    work: kept?.work ?? fallback,
    notes: [...notes, ...(kept?.notes ?? [])],
    isChanged: kept?.isChanged ?? false,
    before: kept?.isChanged === true ? fallback : null,
  };
}

/**
 * The work in a fragment; null when it is a place of the page.
 *
 * @throws Error that says to the reader what is wrong with the link
 */
export async function fragmentWork(fragment: string): Promise<ReadWork | null> {
  if (!isWorkFragment(fragment)) return null;
  const read = await quickWorker.run('readWork', await readFragment(fragment));
  if (read === null) throw new Error('The link is for another server, or holds no policy.');
  return read;
}

/** The work that the query of the address asks for, as the links of other pages do; null when it asks for none. */
async function askedWork(data: WorkbenchData, cases: () => Promise<WorkbenchCases>): Promise<Work | null> {
  const query = new URLSearchParams(location.search);
  const [posture, tool, variant, attack] = ['posture', 'tool', 'policy', 'attack'].map((name) =>
    query.get(name),
  );
  if (attack != null) return attackWork(data, attack, cases);
  if (posture == null && (tool == null || variant == null)) return null;
  const start = knownStart(data, { posture, tool, variant });
  if (start === null) throw new Error('The policy that the link names is no longer in the catalogue.');
  return startWork(data, start);
}

/** The work that a case of the attack library begins with: its policy as text. */
export async function attackWork(
  data: WorkbenchData,
  attack: string,
  cases: () => Promise<WorkbenchCases>,
): Promise<Work> {
  const found = (await cases()).attacks.find(({ id }) => id === attack);
  if (found === undefined) throw new Error('The case that the link names has no policy for this server.');
  return { ...startWork(data, { from: 'attack', attack }), text: found.text };
}
