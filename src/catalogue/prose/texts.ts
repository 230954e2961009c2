/** Everything that readers are told in words: the fields of entries and the text of pages, each with its place. */
import { onceFor } from '../once-for.ts';
import type { Content, PageDocument } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import type { FieldPath } from '../read/yaml-text.ts';
import type { RuleFault } from '../report/fault.ts';
import { faultAtNode, mdxNodes } from './mdx-tree.ts';

export interface PlacedText {
  readonly text: string;
  /** A field, in which backquotes are the only marks, or the Markdown of a page. */
  readonly place: 'field' | 'page';
  /** The field's own name, its list's when it stands in one; null for the text of a page. */
  readonly field: string | null;
  readonly file: string;
  /** The commits at which the sources of its page stand. */
  readonly commits: () => readonly string[];
  readonly fault: (message: string, hint: string) => RuleFault;
}

/** Fields that hold code, or words to be put together. What stands under the last two is quoted from others. */
const notProse: ReadonlySet<string> = new Set([
  'pattern',
  'wildcard',
  'command',
  'start',
  'place',
  'check',
  'phrases',
  'source',
  'sources',
]);

/** All texts of the content. */
export const placedTexts = onceFor((content: Content): readonly PlacedText[] => [
  ...documents(content).flatMap(fieldTexts),
  ...pages(content).flatMap(pageTexts),
]);

/** What an entry says in its fields. A value without a space is a name and no text. */
export const fieldTexts = (document: ContentDocument<unknown>): PlacedText[] =>
  strings(document.value, [])
    .filter(({ text }) => /\s/.test(text))
    .map(({ text, path }) => ({
      text,
      place: 'field',
      field: path.findLast((part) => typeof part === 'string') ?? '',
      file: document.path,
      commits: () => commitsOf(document),
      fault: (message, hint) => ({ file: document.path, ...document.at(...path), message, hint }),
    }));

/** What the text of a page says, in words and in code within a line. */
const pageTexts = (page: PageDocument<unknown>): PlacedText[] =>
  mdxNodes(page).flatMap((node) =>
    node.type === 'text' || node.type === 'inlineCode'
      ? [
          {
            text: node.value,
            place: 'page',
            field: null,
            file: page.path,
            commits: () => commitsOf(page),
            fault: (message, hint) => faultAtNode(page, node, message, hint),
          },
        ]
      : [],
  );

/** Commits that a page names by itself, in its sources. */
const commitsOf = ({ value }: ContentDocument<unknown>): string[] =>
  JSON.stringify(value).match(/\b[0-9a-f]{40}\b/g) ?? [];

const pages = ({ tools, attacks, docs }: Content): PageDocument<unknown>[] => [
  ...tools.flatMap(({ page }) => page ?? []),
  ...attacks.pages,
  ...docs,
];

function documents(content: Content): ContentDocument<unknown>[] {
  const { site, engine, risk, changes, categories, servers, postures } = content;
  return [
    ...[site, engine, risk, changes].filter((document) => document !== null),
    ...categories,
    ...servers,
    ...postures.flatMap(({ posture }) => posture ?? []),
    ...pages(content),
  ];
}

function strings(value: unknown, path: FieldPath): { text: string; path: FieldPath }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    notProse.has(name) ? [] : strings(member, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
