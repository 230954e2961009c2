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
  /** Without a work in the address, loading the page again opens the one that this device keeps. */
  const setAddress = (address = location.pathname): void => {
    history.replaceState(null, '', address);
  };
  const save = (): void => {
    saveWork(withDigests(store.data, store.work));
  };
  const keep = async (): Promise<void> => {
    save();
    const { work } = store;
    try {
      const address = await shareAddress(store);
      isTooLong = false;
      // Another change was made meanwhile, and will be kept in its turn.
      if (store.work !== work) return;
      setAddress(address);
    } catch (error) {
      if (!(error instanceof TooLongForLink)) throw error;
      setAddress();
      if (!isTooLong)
        say(`A link holds ${longestFragment} characters, and this work needs more. Download the file.`);
      isTooLong = true;
    }
  };
  store.subscribe(() => {
    // The older work goes at once, the newer one comes after the pause.
    if (location.search || location.hash) setAddress();
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), pause);
  });
  // What was changed in the last moment is kept too.
  addEventListener('pagehide', save);
  return keep;
}
