/** Words, wherever they stand: in a field or in the text of a page. */
import { placedTexts, type PlacedText } from '../prose/texts.ts';
import { hiddenCharacters } from '../read/characters.ts';
import type { Content } from '../read/content.ts';
import { matches } from './support/matches.ts';
import type { ContentRule, Rule } from './support/rule.ts';
import { shortened } from './support/shortened.ts';

/** What is wrong with a text, and the way out. */
interface Found {
  readonly message: string;
  readonly hint: string;
}

/** A check of each text by itself. */
interface TextCheck {
  readonly code: string;
  readonly meaning: string;
  readonly find: (text: PlacedText, content: Content) => readonly Found[];
}

const textRule = ({ code, meaning, find }: TextCheck): ContentRule => ({
  code,
  meaning,
  looksAt: 'content',
  find: (content) =>
    placedTexts(content).flatMap((text) =>
      find(text, content).map(({ message, hint }) => text.fault(message, hint)),
    ),
});

const checks: readonly TextCheck[] = [
  {
    code: 'unclosed-code-in-field',
    meaning: 'Code begins in a field and does not end, so a page shows the backquote.',
    find: ({ text, place }) =>
      place === 'field' && text.split('`').length % 2 === 0
        ? [
            {
              message: `Found a backquote without its partner in "${shortened(text)}", expected code between two.`,
              hint: 'Close the code, or delete the backquote.',
            },
          ]
        : [],
  },
  {
    code: 'markup-in-field',
    meaning: 'A field holds Markdown or HTML, which a page shows as it is written.',
    find: ({ text, place }) =>
      place === 'page'
        ? []
        : matches(withoutCode(text), /\]\([^)]*\)|\*\*|<\/?[a-z][^>]*>|&(?:[a-z]+|#\w+);/gi).map((found) => ({
            message: `Found the mark "${found}", expected plain words.`,
            hint: 'A field takes backquotes around code and no other marks.',
          })),
  },
  {
    code: 'hidden-in-text',
    meaning:
      'A text holds, written as an escape, a character that nobody sees, that turns the direction, or that looks like another.',
    find: ({ text }) =>
      hiddenCharacters(text).map((what) => ({
        message: `Found ${what}.`,
        hint: 'Delete the character, or write the plain one.',
      })),
  },
  {
    code: 'stray-space',
    meaning: 'A field begins or ends with a space, or holds two in a row or a line break.',
    find: ({ text, place }) =>
      place === 'field' && /^\s|\s$|\s{2}|\n/.test(text)
        ? [
            {
              message: `Found more space than between words in "${shortened(text)}", expected single spaces.`,
              hint: 'Delete it; a long text goes on in the next line of the file by itself.',
            },
          ]
        : [],
  },
  {
    code: 'word-twice',
    meaning: 'A word stands twice in a row.',
    find: ({ text }) =>
      matches(withoutCode(text), /\b(?!(?:that|had)\b)(\p{L}{2,}) \1\b/gu).map((found) => ({
        message: `Found "${found}", expected the word once.`,
        hint: 'Delete one of the two.',
      })),
  },
  {
    code: 'unfinished-text',
    meaning: 'A text says itself that it is not finished.',
    find: ({ text }) =>
      matches(text, /\b(?:TODO|FIXME|TBD|XXX)\b|\blorem ipsum\b|\?\?\?/gi).map((found) => ({
        message: `Found "${found}", expected a finished text.`,
        hint: 'Write what is to be said, or list it under what is not verified.',
      })),
  },
  {
    code: 'unbalanced-marks',
    meaning: 'A quotation or a bracket in a field begins and does not end, or the other way round.',
    find: ({ text, place }) =>
      place === 'page' || isBalanced(withoutCode(text))
        ? []
        : [
            {
              message: `A quotation or a bracket in "${shortened(text)}" lacks its other half, expected both.`,
              hint: 'Add the other half, or delete this one.',
            },
          ],
  },
  {
    code: 'no-full-stop',
    meaning: 'A sentence in a field has no mark at its end.',
    find: ({ text, field }) =>
      field !== null && inSentences.has(field) && !/[.?!:]["”)\]`]*$/.test(text.trim())
        ? [
            {
              message: `Found no mark at the end of "${shortened(text)}", expected a full stop.`,
              hint: 'End the sentence.',
            },
          ]
        : [],
  },
  {
    code: 'address-by-http',
    meaning: 'A text names an address by http, which anyone on the way can change.',
    find: ({ text }) =>
      matches(text, /\bhttp:\/\/(?!localhost\b|127\.0\.0\.1\b)[^\s,;)]+/g).map((found) => ({
        message: `Found "${found}", expected an address that starts with https://.`,
        hint: 'Name the page by https, or list it among the sources.',
      })),
  },
  {
    code: 'engine-by-hand',
    meaning: 'A text names the commit of the engine, which stands in content/engine.yaml alone.',
    find: ({ text, place, file }, { engine }) => {
      const commit = engine?.value?.commit.slice(0, 7);
      if (commit === undefined || !text.includes(commit) || file === engine?.path) return [];
      const instead = place === 'page' ? '<EngineVersion />' : 'no commit';
      return [
        {
          message: `Found the engine's commit ${commit}, expected ${instead}.`,
          hint:
            place === 'page'
              ? 'Write <EngineVersion />, which a page shows as its name, commit and day.'
              : 'Say "the engine"; each page names its version at the foot.',
        },
      ];
    },
  },
];

/** Fields whose texts are whole sentences. */
const inSentences: ReadonlySet<string> = new Set([
  'answer',
  'because',
  'why',
  'text',
  'advice',
  'use_when',
  'pitfalls',
  'instead',
  'root_cause',
  'meaning',
  'documents',
  'default_stance',
]);

export const textsRules: readonly Rule[] = checks.map(textRule);

const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, '``');

const isBalanced = (text: string): boolean => {
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('"') % 2 === 0 && count('(') === count(')') && count('“') === count('”');
};
