import { actions, defaults, operators, windows } from '../../format.ts';
import { onlyNearestName } from '../../nearest-name.ts';
import { sameOperator } from '../../load/validate-condition.ts';
import type { LoadCode } from '../../load/problems.ts';
import { replaceText, writtenAt, type FixFinder } from './fix.ts';

/** Writes something else in the place of a value below the place of the problem. */
const rewrite =
  (key: string, replace: (value: string) => string | null): FixFinder =>
  ({ place }, subject) =>
    replaceText(subject, writtenAt(subject, key === '' ? place : `${place}.${key}`, 'value'), replace);

/** Writes the word that was meant. */
const nearest =
  (key: string, words: readonly string[]): FixFinder =>
  (problem, subject) =>
    rewrite(key, (value) => onlyNearestName(value, words))(problem, subject);

const writeVersion: FixFinder = (_problem, subject) => {
  const written = replaceText(subject, writtenAt(subject, 'version', 'value'), () => '"1"');
  if (written !== null) return written;
  const root = subject.loaded.source?.root;
  if (subject.loaded.source?.isWritten('version') || root?.kind !== 'mapping' || root.position.column !== 1)
    return null;
  const from = subject.offsetAt(root.position);
  // In braces there is no line to put it on.
  if (subject.text[from] === '{') return null;
  return { title: 'Write version: "1"', edits: [{ from, to: from, insert: 'version: "1"\n' }] };
};

const windowWords = [
  ['minute', /^(?:m|mins?|minutes?)$/],
  ['hour', /^(?:h|hrs?|hours?)$/],
  ['day', /^(?:d|days?)$/],
] as const;

/** What is meant by `30 per minute`, `30/min` or `30 / Hour`. */
function rateLimit(text: string): string | null {
  const [, calls = '', word = ''] =
    /^\s*\+?0*([1-9][0-9]*)\s*(?:calls?\s*)?(?:\/|per|an?|each|every)\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const window = windowWords.find(([, words]) => words.test(word.toLowerCase()))?.[0];
  const meant = window ?? onlyNearestName(word, windows);
  return calls === '' || meant === null ? null : `${calls}/${meant}`;
}

/** A text that holds a number, without its quotes. */
const asNumber = (text: string): string | null =>
  /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(text.trim()) ? text.trim() : null;

function asBoolean(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (['true', 'yes', 'y', 'on'].includes(word)) return 'true';
  return ['false', 'no', 'n', 'off'].includes(word) ? 'false' : null;
}

/** The name of an argument without what must stand before it. */
const asArgument = (text: string): string | null => (/^[A-Za-z_]\w*$/.test(text) ? `args.${text}` : null);

/** A list of one: what stands there, with its quotes, in brackets. */
const inBrackets: FixFinder = ({ place }, subject) => {
  const value = writtenAt(subject, place, 'value');
  return replaceText(subject, value, (text) =>
    value?.kind === 'scalar' && value.isPlain && !/[[\]{},]/.test(text)
      ? `[${text}]`
      : `[${JSON.stringify(text)}]`,
  );
};

/** Takes the second of two entries away, where it stands on a line of its own. */
const deleteLine: FixFinder = ({ line }, { text, offsetAt }) => {
  const from = offsetAt({ line, column: 1 });
  const end = text.indexOf('\n', from);
  const to = end < 0 ? text.length : end + 1;
  const content = text.slice(from, to).trim();
  return /^- *(?:[\w.*]+|"[^"]*"|'[^']*')?(?: #.*)?$/.test(content)
    ? { title: 'Delete this line', edits: [{ from, to, insert: '' }] }
    : null;
};

/** Takes a character away that cannot stand in YAML. */
const deleteCharacter: FixFinder = (problem, { text, offsetAt }) => {
  const from = offsetAt(problem);
  const size = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
  return { title: 'Delete the character', edits: [{ from, to: from + size, insert: '' }] };
};

/** Puts quotes around a text that begins with a star, where no anchor can be meant. */
const quoteStar: FixFinder = (problem, { text, offsetAt }) => {
  const star = /\*[\w*-]*/y;
  // The place is that of the star, or just behind it.
  for (const from of [offsetAt(problem), offsetAt(problem) - 1]) {
    star.lastIndex = Math.max(0, from);
    const found = star.exec(text)?.[0];
    if (found !== undefined)
      return { title: `Write "${found}"`, edits: [{ from, to: from + found.length, insert: `"${found}"` }] };
  }
  return null;
};

/** The fixes of what the engine refuses. */
export const loadFixes: Readonly<Partial<Record<LoadCode, FixFinder>>> = {
  'yaml-syntax': quoteStar,
  'unknown-anchor': quoteStar,
  'control-character': deleteCharacter,
  'wrong-shape': (problem, subject) => (problem.place === 'hide' ? inBrackets(problem, subject) : null),
  'version-not-1': writeVersion,
  'unknown-default': nearest('', defaults),
  'duplicate-hide-entry': deleteLine,
  'empty-hide-entry': deleteLine,
  'unknown-action': nearest('action', actions),
  'unknown-operator': rewrite('op', (op) => sameOperator(op) ?? onlyNearestName(op, operators)),
  'unknown-path': rewrite('path', asArgument),
  'unknown-window': nearest('window', windows),
  'malformed-rate-limit': rewrite('rate_limit', rateLimit),
  'increment-from-not-argument': rewrite('increment_from', asArgument),
  'list-needed': (problem, subject) => inBrackets({ ...problem, place: `${problem.place}.value` }, subject),
  'number-needed': rewrite('value', asNumber),
  'true-or-false-needed': rewrite('value', asBoolean),
  'regex-needed': rewrite('value', (text) => (/^[0-9]+$/.test(text) ? `'^${text}$'` : null)),
};
