import type { Policy } from '../format.ts';
import type { ServerKnowledge } from './server-knowledge.ts';

/** What a check looks at: a policy that the engine loads, and the server it is for, when that is known. */
export interface Subject {
  readonly policy: Policy;
  readonly server: ServerKnowledge | null;
  /** Keys that the engine ignores, with the place each stands at and the keys known there. */
  readonly unknownKeys: readonly {
    readonly place: string;
    readonly key: string;
    readonly known: readonly string[];
  }[];
  /** Whether the author wrote something at a place, such as `tools.bn_ping.rules[0].on_deny`. */
  readonly isWritten: (place: string) => boolean;
}

/** One thing found by a check, at a place of the policy in the engine's notation. */
export interface Finding {
  readonly place: string;
  /** What is the case, and what follows from it. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
}

/**
 * One check of policies that load and yet do not do what they seem to. Its message links to a section of the
 * documentation named like its code.
 */
export interface CheckRule {
  readonly code: string;
  /** What it looks at, in one line. */
  readonly looksAt: string;
  readonly find: (subject: Subject) => readonly Finding[];
}
