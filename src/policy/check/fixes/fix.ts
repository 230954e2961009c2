import type { Loaded } from '../../load.ts';
import type { Problem } from '../../problem.ts';
import type { Position, YamlNode } from '../../yaml/node.ts';
import type { Subject } from '../check-rule.ts';

/** A change of a text. Offsets count UTF-16 units. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A change that mends a problem, where there is exactly one right way. */
export interface Fix {
  /** What it does, as the name of a button. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What a way to mend a problem looks at. */
export interface FixSubject {
  readonly text: string;
  readonly loaded: Loaded;
  /** As the checks see it; null when the text has not the shape of a policy. */
  readonly checked: Subject | null;
  readonly offsetAt: (position: Position) => number;
}

/** Finds the one right way to mend a problem of one kind; null when it sees none, or more than one. */
export type FixFinder = (problem: Problem, subject: FixSubject) => Fix | null;

/** A text with a fix carried out. */
export const applyFix = (text: string, { edits }: Fix): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((mended, { from, to, insert }) => mended.slice(0, from) + insert + mended.slice(to), text);

/** What is written at a place of the policy: its key or its value. */
export function writtenAt(
  { loaded: { source } }: FixSubject,
  place: string,
  part: 'key' | 'value',
): YamlNode | null {
  return source?.written.get(place)?.[part] ?? null;
}

/** A single value as it stands in the text, quotes included; null when it is written in another way, as a block or with a tag. */
export function writtenText(
  { text, offsetAt }: FixSubject,
  node: YamlNode | null,
): { readonly from: number; readonly to: number; readonly value: string } | null {
  if (node?.kind !== 'scalar') return null;
  const from = offsetAt(node.position);
  if (node.isPlain)
    return node.text !== '' && text.startsWith(node.text, from)
      ? { from, to: from + node.text.length, value: node.text }
      : null;
  const quoted = /"(?:\\[^]|[^"\\])*"|'(?:''|[^'])*'/y;
  quoted.lastIndex = from;
  const found = quoted.exec(text)?.[0];
  return found === undefined ? null : { from, to: from + found.length, value: node.text };
}

/** Writes another text in the place of a single value. */
export function replaceText(
  subject: FixSubject,
  node: YamlNode | null,
  replace: (value: string) => string | null,
): Fix | null {
  const written = writtenText(subject, node);
  const insert = written === null ? null : replace(written.value);
  if (written === null || insert === null) return null;
  const { from, to } = written;
  return { title: `Write ${insert}`, edits: [{ from, to, insert }] };
}

/** Whether a text can stand in YAML without quotes and stays a text. */
const isPlainText = (text: string): boolean =>
  /^[A-Za-z_][\w.-]*$/.test(text) && !/^(?:true|false|null|y|yes|n|no|on|off)$/i.test(text);

/** A text as YAML: plain where that is safe, else in quotes. */
export const yamlText = (text: string): string => (isPlainText(text) ? text : JSON.stringify(text));
