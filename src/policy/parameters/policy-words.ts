import { resolveAlias, type MappingEntry } from '../yaml/node.ts';
import { entryOf, textOf, type PolicyNodes } from './policy-nodes.ts';
import { doubleQuoted, plainOrQuoted, policyColumns, singleQuoted, wrap } from './yaml-text.ts';

/** Words of a policy that people read: a comment, the description, the name of a rule or what it says when it denies. */
export interface WordBlock {
  /** Where it begins and how many lines it takes, counted from 0. */
  readonly line: number;
  readonly count: number;
  /** Without the marks of YAML. A line feed stands between paragraphs. */
  readonly words: string;
  /** The lines for other words, in the way that these are written. */
  readonly write: (words: string) => string[];
}

/** All words of a policy, from top to bottom. */
export function wordBlocks(lines: readonly string[], { description, rules }: PolicyNodes): WordBlock[] {
  const said = rules.flatMap(({ entries }) => [entryOf(entries, 'name'), entryOf(entries, 'on_deny')]);
  const texts = [description, ...said].filter((entry) => entry !== undefined);
  return [...comments(lines), ...texts.flatMap((entry) => textBlock(lines, entry) ?? [])].sort(
    (a, b) => a.line - b.line,
  );
}

const commentLine = /^( *)#(?: (.*))?$/;

/** Comments on lines of their own, those that follow each other as one. */
function comments(lines: readonly string[]): WordBlock[] {
  const found: WordBlock[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const indent = commentLine.exec(lines[line] ?? '')?.[1];
    if (indent === undefined) continue;
    const texts: string[] = [];
    for (let next = line; ; next += 1) {
      const match = commentLine.exec(lines[next] ?? '');
      if (match?.[1] !== indent) break;
      texts.push(match[2] ?? '');
    }
    const mark = `${indent}# `;
    found.push({
      line,
      count: texts.length,
      words: unfold(texts, policyColumns - mark.length),
      write: (words) => fold(words, mark),
    });
    line += texts.length - 1;
  }
  return found;
}

/** A text of the policy as words; null when it is written in a way in which other words could not be put. */
function textBlock(lines: readonly string[], entry: MappingEntry): WordBlock | null {
  const value = resolveAlias(entry.value);
  if (value.kind !== 'scalar') return null;
  const line = entry.key.position.line - 1;
  const [, key = '', written = ''] = /^( *(?:- )?[a-z_]+: )(.*)$/.exec(lines[line] ?? '') ?? [];
  const keyColumn = key.search(/[a-z_]/);
  if (written === '>-') {
    const texts: string[] = [];
    while (indentOf(lines[line + 1 + texts.length]) > keyColumn)
      texts.push((lines[line + 1 + texts.length] ?? '').trimStart());
    const indent = ' '.repeat(indentOf(lines[line + 1]));
    return {
      line,
      count: texts.length + 1,
      words: unfold(texts, policyColumns - indent.length),
      write: (words) => [`${key}>-`, ...fold(words, indent)],
    };
  }
  const style = styleOf(written, value.isPlain);
  if (style === null) return null;
  return {
    line,
    count: 1,
    words: value.text,
    write: (words) => {
      const onOneLine = key + style(words);
      if (onOneLine.length <= policyColumns || textOf(entry.key) === 'name') return [onOneLine];
      return [`${key}>-`, ...fold(words, ' '.repeat(keyColumn + 2))];
    },
  };
}

/** How a text on one line is written; null when it goes on below. */
function styleOf(written: string, isPlain: boolean): ((text: string) => string) | null {
  if (isPlain) return plainOrQuoted;
  if (/^".*"$/.test(written)) return doubleQuoted;
  return /^'.*'$/.test(written) ? singleQuoted : null;
}

const indentOf = (line: string | undefined): number => line?.search(/\S/) ?? -1;

/** Lines as words. Where the next word would have fitted, its author began a paragraph. */
function unfold(lines: readonly string[], width: number): string {
  return lines.reduce((words, line, index) => {
    if (index === 0) return line;
    const before = lines[index - 1] ?? '';
    const next = line.split(' ', 1)[0] ?? '';
    const isFull = next !== '' && before !== '' && before.length + 1 + next.length > width;
    return words + (isFull ? ' ' : '\n') + line;
  }, '');
}

/** Words as lines that each begin with the same. */
const fold = (words: string, begin: string): string[] =>
  words
    .split('\n')
    .flatMap((paragraph) => wrap(paragraph, policyColumns - begin.length))
    .map((line) => (begin + line).trimEnd());
