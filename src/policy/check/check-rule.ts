import type { DraftPolicy } from '../draft.ts';
import type { UnknownKey } from '../load/source.ts';
import type { Severity } from '../problem.ts';
import type { Position, YamlNode } from '../yaml/node.ts';
import type { ServerKnowledge } from './server-knowledge.ts';

/** What a check looks at: what a policy says, and the server it is for, when that is known. */
export interface Subject {
  readonly policy: DraftPolicy;
  readonly server: ServerKnowledge | null;
  /** Keys that the engine ignores, with the place each stands at and the keys known there. */
  readonly unknownKeys: readonly UnknownKey[];
  /** Where a second document begins, which the engine never reads; null when there is none. */
  readonly ignoredFrom: Position | null;
  /** Whether the author wrote something at a place, such as `tools.ping.rules[0].on_deny`. */
  readonly isWritten: (place: string) => boolean;
  /** Whether an alias elsewhere repeats a value or a part of it. */
  readonly isRepeated: (value: YamlNode) => boolean;
  /** Whether the engine refuses what stands at just that place. */
  readonly isRefused: (place: string) => boolean;
}

/** One thing found by a check, at a place of the policy in the engine's notation. */
export interface Finding {
  readonly place: string;
  /** What is the case, and what follows from it. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
  /** Where it stands in the text, when that is not where the place begins. */
  readonly position?: Position;
}

/** Two policies for the example server that show a check: the documentation prints them and the tests run them. */
export interface Examples {
  /** Loads, and gives this one warning and no other. */
  readonly found: string;
  /** Line of the warning, counted from 1. */
  readonly line: number;
  /** The same, mended: gives no warning. */
  readonly fine: string;
}

/**
 * One check for policies that load and yet do not do what they seem to. Its message links to a section of the
 * documentation named like its code.
 */
export interface CheckRule {
  readonly code: string;
  readonly severity: Severity;
  /** What it looks at, in one line. */
  readonly looksAt: string;
  readonly find: (subject: Subject) => readonly Finding[];
}
