import type { ParameterValues } from './parameter.ts';
import { fillPieces, type Expression, type Phrase } from './phrase.ts';

/** Words in a text that follow a value. */
export interface Moved {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
}

/** What phrases are to a text. */
export interface PhrasesInText {
  readonly moved: readonly Moved[];
  /** Where phrases stand as a whole, their fixed words included. */
  readonly covered: readonly Span[];
  /** The phrases that stand in the text. */
  readonly found: readonly Phrase[];
}

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where phrases stand in a text as they are with the defaults. White space of every kind counts as a space. A phrase that stands
 * inside a longer one is a part of that one and moves nothing there.
 */
export function phrasesInText(text: string, phrases: readonly Phrase[]): PhrasesInText {
  const spaced = text.replaceAll(/\s/g, ' ');
  const longestFirst = phrases.toSorted((a, b) => b.withDefaults.length - a.withDefaults.length);
  const covered: Span[] = [];
  const moved: Moved[] = [];
  const found: Phrase[] = [];
  for (const phrase of longestFirst)
    for (const span of occurrences(spaced, phrase.withDefaults)) {
      if (covered.some((outer) => outer.start <= span.start && span.end <= outer.end)) continue;
      covered.push(span);
      found.push(phrase);
      moved.push(
        ...movedBy(phrase, span.start).filter(
          (own) => !moved.some((other) => other.start < own.end && own.start < other.end),
        ),
      );
    }
  return { moved: moved.sort((a, b) => a.start - b.start), covered, found };
}

/** The text with the words that values move. */
export function fillText(text: string, moved: readonly Moved[], values: ParameterValues): string {
  let filled = '';
  let end = 0;
  for (const { start, end: next, expression } of moved) {
    filled += text.slice(end, start) + expression(values);
    end = next;
  }
  return filled + text.slice(end);
}

function movedBy(phrase: Phrase, from: number): Moved[] {
  const { pieces } = phrase;
  const texts = fillPieces(phrase, {});
  let start = from;
  return pieces.flatMap((piece, index) => {
    const end = start + (texts[index] ?? '').length;
    const own = 'fixed' in piece ? [] : [{ start, end, expression: piece.expression }];
    start = end;
    return own;
  });
}

/** Where a text stands in another, not as a part of a longer word or number. Its first letter may be a capital there. */
function occurrences(text: string, wanted: string): Span[] {
  const capital = wanted.slice(0, 1).toUpperCase();
  const rest = wanted.slice(1);
  const found: Span[] = [];
  for (let at = text.indexOf(rest, 1); at >= 0; at = text.indexOf(rest, at + 1)) {
    const [start, end] = [at - 1, at + rest.length];
    const first = text.slice(start, at);
    if (first !== wanted.slice(0, 1) && first !== capital) continue;
    const isCutBefore =
      /^\w/.test(wanted) && /(?:[\w-]|\d[.,])$/.test(text.slice(Math.max(0, start - 2), start));
    const isCutAfter = /\w$/.test(wanted) && /^(?:[\w-]|[.,]\d)/.test(text.slice(end, end + 2));
    if (!isCutBefore && !isCutAfter) found.push({ start, end });
  }
  return found;
}
