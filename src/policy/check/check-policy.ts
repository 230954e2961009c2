import { loadPolicy, type Loaded } from '../load.ts';
import type { PolicySource } from '../load/source.ts';
import type { Problem } from '../problem.ts';
import type { CheckRule, Subject } from './check-rule.ts';
import { checkRules } from './rules/index.ts';
import type { ServerKnowledge } from './server-knowledge.ts';
import { nameShortForm } from './short-form/name-short-form.ts';
import { subjectOf } from './subject.ts';

/** A policy with everything that is wrong with it. */
export interface Checked {
  readonly loaded: Loaded;
  /** What the engine refuses, in its order. */
  readonly errors: readonly Problem[];
  /** What the engine takes, but does not do what it seems to, in the order of the checks. */
  readonly warnings: readonly Problem[];
}

/**
 * Loads a policy and says in one run all that the engine refuses and all that misleads. Knowing the server adds what only its
 * tools and arguments show. Never throws. Bytes as in `loadPolicy`.
 */
export const checkPolicy = (text: string | Uint8Array, server: ServerKnowledge | null): Checked =>
  checkLoaded(loadPolicy(text), server);

/** The same for a policy that is loaded already. */
export function checkLoaded(loaded: Loaded, server: ServerKnowledge | null): Checked {
  const subject = subjectOf(loaded, server);
  const { source } = loaded;
  const warnings =
    subject === null || source === null
      ? []
      : checkRules.flatMap((rule) => warningsOf(rule, subject, source));
  return { loaded, errors: nameShortForm(loaded), warnings };
}

/** Errors and warnings together, from top to bottom of the text. */
export const problemsOf = ({ errors, warnings }: Checked): readonly Problem[] =>
  [...errors, ...warnings].sort((a, b) => a.line - b.line || a.column - b.column);

const warningsOf = ({ code, severity, find }: CheckRule, subject: Subject, source: PolicySource): Problem[] =>
  find(subject).map(({ place, message, hint, position }) => {
    const { line, column } = position ?? source.keyPosition(place);
    return { code, severity, place, message, hint, line, column };
  });
