/** The work as this device keeps it between visits. */
import { keep, kept } from './device.ts';
import type { KeptWork } from './digests.ts';

const key = (server: string): string => `workbench ${server}`;
const lastKey = 'workbench-server';

/** What was kept for a server, as it is: `readWork` says what of it holds. */
export function savedWork(server: string): unknown {
  try {
    return JSON.parse(kept(key(server)) ?? 'null');
  } catch {
    return null;
  }
}

export function saveWork(work: KeptWork): void {
  keep(lastKey, work.server);
  keep(key(work.server), JSON.stringify(work));
}

/** The server that was worked on last. */
export const lastServer = (): string | null => kept(lastKey);
