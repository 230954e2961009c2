import type { Loaded } from '../../load.ts';
import type { Problem } from '../../problem.ts';
import { equivalentPolicy } from './equivalent-policy.ts';
import { readShortForm, type ShortForm } from './short-form.ts';

/** The code of this problem, which never changes its meaning. */
export const shortFormCode = 'short-form';

/**
 * The problems of a policy. When it is written in the short form, the first problem that comes of that is named so and shows
 * the equivalent policy; it stays at its place.
 */
export function nameShortForm(loaded: Loaded): readonly Problem[] {
  const { problems } = loaded;
  if (loaded.verdict === 'valid') return problems;
  const form = readShortForm(loaded.source?.root ?? null);
  if (form === null) return problems;
  const places = form.tools.flatMap(({ rules }) => rules.map(({ place }) => place));
  const inRule = problems.findIndex((problem) => places.some((place) => problem.place.startsWith(place)));
  return problems.map((problem, index) =>
    index === Math.max(0, inRule)
      ? { ...problem, code: shortFormCode, message, hint: hintFor(form) }
      : problem,
  );
}

/**
 * What a policy in the short form means, in the engine's format; null for one that is not written in it, or that says what would
 * be lost.
 */
export function shortFormEquivalent(loaded: Loaded): string | null {
  const form = loaded.verdict === 'valid' ? null : readShortForm(loaded.source?.root ?? null);
  return form?.others.length === 0 ? equivalentPolicy(form) : null;
}

const message =
  'This is a short form that some catalogues print. The engine refuses it: a policy needs version: "1", each rule a name, and a limit is written as 30/minute.';

const hintFor = (form: ShortForm): string =>
  `What it means, in the engine's format:\n\n${equivalentPolicy(form)}`;
