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
  /** Errors, which the engine refuses, and warnings, from top to bottom of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Loads a policy and says in one run all that the engine refuses and all that it takes but that does not do what it
 * seems to. Knowing the server adds what only its tools and arguments show. Never throws. Bytes as in `loadPolicy`.
 */
export function checkPolicy(text: string | Uint8Array, server: ServerKnowledge | null): Checked {
  const loaded = loadPolicy(text);
  return { loaded, problems: problemsOf(loaded, server) };
}

/** All that is wrong with a policy that is loaded already, as in `checkPolicy`. */
export function problemsOf(loaded: Loaded, server: ServerKnowledge | null): readonly Problem[] {
  const subject = subjectOf(loaded, server);
  const { source } = loaded;
  const warnings =
    subject === null || source === null ? [] : checkRules.flatMap((rule) => found(rule, subject, source));
  return [...nameShortForm(loaded), ...warnings].sort(byPosition);
}

const found = ({ code, severity, find }: CheckRule, subject: Subject, source: PolicySource): Problem[] =>
  find(subject).map(({ place, message, hint, position }) => {
    const { line, column } = position ?? source.keyPosition(place);
    return { code, severity, place, message, hint, line, column };
  });

const byPosition = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column;
