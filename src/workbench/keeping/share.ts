import { withDigests } from './digests.ts';
import { longestFragment, TooLongForLink, writeFragment } from './fragment.ts';
import { saveWork } from './saved-work.ts';
import type { WorkStore } from '../store.ts';

/** The address of this page with the work at hand in it. */
export async function shareAddress({ data, work }: WorkStore): Promise<string> {
  const address = new URL(location.pathname, location.href);
  address.search = new URLSearchParams({ server: work.server }).toString();
  address.hash = await writeFragment(withDigests(data, work));
  return address.href;
}

/** How long after a change the work is kept, so that a word is written once and not letter by letter. */
const pause = 400;

/**
 * Keeps the work on this device and in the address of the page, whatever becomes of it.
 *
 * @returns what keeps it as it is now
 */
export function keepWork(store: WorkStore, say: (words: string) => void): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTooLong = false;
  const save = (): void => {
    saveWork(withDigests(store.data, store.work));
  };
  const keep = async (): Promise<void> => {
    save();
    try {
      history.replaceState(history.state, '', await shareAddress(store));
      isTooLong = false;
    } catch (error) {
      if (!(error instanceof TooLongForLink)) throw error;
      history.replaceState(history.state, '', location.pathname);
      if (!isTooLong)
        say(`A link holds ${longestFragment} characters, and this work needs more. Download the file.`);
      isTooLong = true;
    }
  };
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), pause);
  });
  // What was changed in the last moment is kept too.
  addEventListener('pagehide', save);
  return keep;
}
