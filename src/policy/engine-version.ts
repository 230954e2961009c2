import { choices } from './load/describe.ts';

/** The commit of the engine whose behaviour this library follows. */
export const engineCommit = '77f042909607bfca53837d6d5921c5a40c2c1dc6';

/** Words of a policy that a later version of the engine reads and this one does not. `content/engine.yaml` has the sources. */
export const laterWords = {
  since: '2026-03-31',
  keys: ['approvals', 'approval_timeout'],
  actions: ['require_approval'],
} as const;

const isAmong = (words: readonly string[], word: string): boolean => words.includes(word);

/** Whether only a later engine knows a key. */
export const isLaterKey = (key: string): boolean => isAmong(laterWords.keys, key);

/** Whether only a later engine knows an action. */
export const isLaterAction = (action: string): boolean => isAmong(laterWords.actions, action);

/** Says of a key or an action that only a later engine knows it, and what this one does with it. */
export const knownLater = (what: string, consequence: string): string =>
  `A later engine (${laterWords.since} and after) knows ${what}; ${engineCommit.slice(0, 7)} ${consequence}.`;

/** The way out. */
export const withoutLaterWords = `Take it away. What this policy does under an engine that knows ${choices([...laterWords.actions, ...laterWords.keys])} has not been tried.`;
