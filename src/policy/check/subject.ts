import type { Loaded } from '../load.ts';
import { repeats } from '../yaml/aliases.ts';
import type { Subject } from './check-rule.ts';
import type { ServerKnowledge } from './server-knowledge.ts';

/** What the checks can look at, or null when the text has not the shape of a policy. */
export function subjectOf(loaded: Loaded, server: ServerKnowledge | null): Subject | null {
  if (loaded.verdict === 'unreadable') return null;
  const { source } = loaded;
  const refused = new Set(loaded.problems.map(({ place }) => place));
  return {
    policy: loaded.verdict === 'valid' ? loaded.policy : loaded.draft,
    server,
    unknownKeys: source.unknownKeys,
    ignoredFrom: source.ignoredFrom,
    isWritten: (place) => source.isWritten(place),
    isRepeated: repeats(source.root),
    isRefused: (place) => refused.has(place),
  };
}
