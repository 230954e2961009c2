import { withThousands } from './decimal.ts';
import type { Parameter } from './parameter.ts';
import { fillPieces, type Phrase } from './phrase.ts';
import type { PhrasesInText, Span } from './phrases-in-text.ts';

/** Words that would stay behind when a value is set. */
export interface WordLeft extends Span {
  readonly text: string;
  /** The parameter or phrase of which they are the default; null for a number beside one that moves. */
  readonly of: string | null;
}

/** Numbers as people write them, not parts of names: 1,000 and 0.5, but not nb_24h or v3. */
const number = /(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w-])/g;

const numberWords = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Words equal to a value, and numbers in a sentence with one, that stand in no phrase. */
export function wordsLeft(
  text: string,
  { moved, covered }: PhrasesInText,
  values: ReadonlyMap<string, string>,
): WordLeft[] {
  const isCovered = ({ start, end }: Span): boolean =>
    covered.some((span) => span.start <= start && end <= span.end);
  const found = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}_.,-]*[\p{L}\p{N}])?/gu)].flatMap(
    ({ 0: word, index }): WordLeft[] => {
      const of = values.get(word) ?? values.get(word.toLowerCase());
      return of === undefined ? [] : [{ ...spanOf(index, word), text: word, of }];
    },
  );
  const beside = (moved.length === 0 ? [] : sentencesOf(text))
    .filter((sentence) => moved.some(({ start }) => sentence.start <= start && start < sentence.end))
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(number)].map(({ 0: word, index }): WordLeft => ({
        ...spanOf(start + index, word),
        text: word,
        of: null,
      })),
    )
    .filter(({ start }) => !found.some((other) => other.start === start));
  return [...found, ...beside].filter((each) => !isCovered(each)).sort((a, b) => a.start - b.start);
}

const spanOf = (start: number, word: string): Span => ({ start, end: start + word.length });

/** The defaults as words, in digits with commas and without, written out, and what phrases compute of them; each with what has it. */
export function defaultWords(
  parameters: readonly Parameter[],
  phrases: readonly Phrase[],
): ReadonlyMap<string, string> {
  const own = parameters.flatMap((parameter) =>
    textsOf(parameter).map((text): [string, string] => [text, parameter.id]),
  );
  const computed = phrases.flatMap((phrase) => {
    const texts = fillPieces(phrase, {});
    return phrase.pieces.flatMap((piece, index): [string, string][] => {
      const text = texts[index] ?? '';
      return 'expression' in piece && /^\d[\d.,]*$/.test(text) ? [[text, phrase.written]] : [];
    });
  });
  const all = [...computed, ...own];
  const otherwise = all.flatMap(([text, of]): [string, string][] => {
    if (!/^\d+(?:\.\d+)?$/.test(text)) return [];
    const word = numberWords[Number(text) - 2];
    return [[withThousands(text), of], ...(word === undefined ? [] : [[word, of] as [string, string]])];
  });
  return new Map([...otherwise, ...all]);
}

function textsOf(parameter: Parameter): readonly string[] {
  const { default: own } = parameter;
  if (typeof own !== 'object') return [String(own)];
  const ending = parameter.kind === 'one-of' ? parameter.ending : undefined;
  return ending === undefined ? own : own.flatMap((text) => [text, text.slice(0, -ending.length)]);
}

function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(/[.!?](?=\s)/g)].map(({ index }) => index + 1);
  return [0, ...ends].map((start, index) => ({ start, end: ends[index] ?? text.length }));
}
