import { checkLink, type LinkState } from './check-link.ts';
import type { ExternalLink } from './external-links.ts';

export type CheckedLink = ExternalLink & LinkState;

/** How many requests are under way at once: few, since most addresses lie on the same hosts. */
const atOnce = 4;

/** The part of an address that is asked for. What stands after # never leaves the browser. */
const requested = (address: string): string => address.replace(/#.*$/, '');

/** Asks for every address once, and says what came of it. */
export async function checkLinks(links: readonly ExternalLink[], timeout: number): Promise<CheckedLink[]> {
  const states = new Map<string, LinkState>();
  const waiting = [...new Set(links.map(({ address }) => requested(address)))];
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
      states.set(address, await checkLink(address, timeout));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return links.map((link) => {
    const state = states.get(requested(link.address));
    if (!state) throw new Error(`${link.address} was not asked for.`);
    return { ...link, ...state };
  });
}
