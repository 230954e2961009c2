/** What the library says of its cases, in words for the reader. */
import type { Attack } from '../../catalogue/schema/attack.ts';

export type Verdict = Attack['call_policy']['verdict'];
export type Strength = Attack['tools'][number]['strength'];

interface Words {
  readonly title: string;
  /** In a sentence, for the guide to the library. */
  readonly meaning: string;
}

/** What a call policy does about a case, with a sign for those who skim, and in a sentence. */
export const verdicts: Readonly<Record<Verdict, Words & { readonly sentence: string }>> = {
  stops: {
    title: '✓ Stops it',
    sentence: 'A call policy stops it.',
    meaning: 'The documented pattern fails: a call that it needs is denied.',
  },
  limits: {
    title: '◐ Limits it',
    sentence: 'A call policy limits it.',
    meaning: 'The calls look like ordinary ones, so some pass; the policy bounds what they can do.',
  },
  mixed: {
    title: '± Depends',
    sentence: 'What a call policy does depends on the way the calls take.',
    meaning:
      'The policy acts on calls that pass through the engine. It does not see what goes around it, such as a stolen key or another server.',
  },
  'does-not-stop': {
    title: '✕ Does not stop it',
    sentence: 'No call policy stops it.',
    meaning:
      'The harm is done outside the calls, or by calls that are in order. The page says what helps instead and offers no policy.',
  },
};

/** How close the access of a case is to a tool's. */
export const strengthWords: Readonly<Record<Strength, Words>> = {
  high: { title: 'Close', meaning: 'The same operation.' },
  medium: { title: 'Similar', meaning: 'The same effect by other means.' },
  low: { title: 'Distant', meaning: 'The tool only plays a supporting part.' },
};

export const kindWords: Readonly<Record<Attack['kind'], Words>> = {
  incident: { title: 'Incident', meaning: 'It happened, with a date and a damage.' },
  research: { title: 'Research', meaning: 'Researchers showed that it works.' },
  pattern: { title: 'Pattern', meaning: 'Several users reported the same, over some time.' },
  advisory: { title: 'Advisory', meaning: 'A weakness was published, with versions and a mend.' },
};

export const impactWords: Readonly<Record<Attack['impact'][number], string>> = {
  money: 'Money',
  integrity: 'Integrity',
  availability: 'Availability',
  disclosure: 'Disclosure',
};

export const confidenceWords: Readonly<Record<Attack['confidence']['level'], string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** Who says that a case belongs to an entry of a published list. */
export const basisWords: Readonly<Record<Attack['references'][number]['basis'], string>> = {
  published: 'the list’s authors place it there',
  ours: 'our assignment',
  'by-analogy': 'by analogy',
};

/** How much of a source was read. */
export const readWords: Readonly<Record<Attack['sources'][number]['read'], string>> = {
  whole: 'read whole',
  opening: 'only its opening was read',
  excerpt: 'an excerpt was read',
};
