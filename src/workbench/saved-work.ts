/** The work as this device keeps it between visits. Storage may be closed to the page; it is then kept for this visit alone. */
import type { KeptWork } from './digests.ts';

const key = (server: string): string => `workbench ${server}`;
const lastKey = 'workbench-server';

/** What was kept for a server, as it is: `readWork` says what of it holds. */
export function savedWork(server: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key(server)) ?? 'null');
  } catch {
    return null;
  }
}

export function saveWork(work: KeptWork): void {
  try {
    localStorage.setItem(lastKey, work.server);
    localStorage.setItem(key(work.server), JSON.stringify(work));
  } catch {
    // Full, or closed to the page.
  }
}

/** The server that was worked on last. */
export function lastServer(): string | null {
  try {
    return localStorage.getItem(lastKey);
  } catch {
    return null;
  }
}
