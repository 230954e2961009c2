/** What can stand at a place of a policy, and what it means: from the policy's JSON Schema and from what is known of the tools. */
import { actions, operators } from '../../policy/format.ts';
import type { WorkbenchData } from '../data.ts';
import { operatorWords } from './operator-words.ts';
import type { TextPlace, YamlPlace } from './yaml-place.ts';

/** A word that can be written at a place. */
export interface PolicyWord {
  readonly word: string;
  readonly kind: 'key' | 'value' | 'tool' | 'argument';
  /** What it means; empty when the word says it. */
  readonly meaning: string;
}

/** Part of a JSON Schema, as far as words are taken from it. */
interface SchemaPart {
  readonly description?: unknown;
  readonly properties?: unknown;
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly enum?: unknown;
}

const isPart = (value: unknown): value is SchemaPart => typeof value === 'object' && value !== null;

const member = (part: unknown, name: string): unknown =>
  isPart(part) && Object.hasOwn(part, name) ? Object.getOwnPropertyDescriptor(part, name)?.value : undefined;

/** The schema of the mapping at a path; lists are passed by. */
function schemaAt(schema: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, step) => {
    const inside = member(member(part, 'properties'), step) ?? member(part, 'additionalProperties');
    return member(inside, 'items') ?? inside;
  }, schema);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words for a place, the most likely first. */
export function wordsFor(place: YamlPlace, schema: unknown, data: WorkbenchData): readonly PolicyWord[] {
  const { path, key } = place;
  if (key === null && (path.join() === 'tools' || path.join() === 'hide')) return toolWords(data);
  const here = schemaAt(schema, path);
  if (key !== null) return valueWords(place, member(member(here, 'properties'), key), data);
  const properties = member(here, 'properties');
  return Object.entries(isPart(properties) ? properties : {})
    .filter(([name]) => !place.beside.has(name))
    .map(([word, part]) => ({ word, kind: 'key', meaning: textOf(member(part, 'description')) }));
}

const toolWords = ({ tools }: WorkbenchData): PolicyWord[] => [
  ...tools.map(({ name, title, risk, category }) => ({
    word: name,
    kind: 'tool' as const,
    meaning: `${title}. ${category.title}, risk ${risk.score}/5.`,
  })),
  { word: '"*"', kind: 'tool', meaning: 'Every tool.' },
];

function valueWords(place: YamlPlace, schema: unknown, data: WorkbenchData): PolicyWord[] {
  const { key } = place;
  if (key === 'op') return operators.map((word) => ({ word, kind: 'value', meaning: operatorWords[word] }));
  if (key === 'action') return actions.map((word) => ({ word, kind: 'value', meaning: '' }));
  if (key === 'path' || key === 'increment_from') return argumentWords(place, data);
  if (key === 'value') return argumentValues(place, data);
  const words: unknown = member(schema, 'enum');
  return (Array.isArray(words) ? words : [])
    .filter((word): word is string => typeof word === 'string' && word !== '')
    .map((word) => ({ word, kind: 'value', meaning: '' }));
}

/** The tool whose rules a place lies in; under "*" all tools. */
const toolsAt = ({ path }: YamlPlace, { tools }: WorkbenchData): WorkbenchData['tools'] =>
  path[0] === 'tools' ? tools.filter(({ name }) => path[1] === '*' || name === path[1]) : [];

function argumentWords(place: YamlPlace, data: WorkbenchData): PolicyWord[] {
  const words = toolsAt(place, data).flatMap((tool) => [
    ...tool.arguments.map((argument) => ({
      word: `args.${argument.name}`,
      kind: 'argument' as const,
      meaning: argumentMeaning(argument),
    })),
    ...tool.undeclared_arguments.map(({ name, meaning }) => ({
      word: `args.${name}`,
      kind: 'argument' as const,
      meaning: `Not declared. ${meaning}`,
    })),
  ]);
  return [...new Map(words.map((word) => [word.word, word])).values()];
}

const argumentMeaning = ({
  type,
  required,
  meaning,
  limits,
}: WorkbenchData['tools'][number]['arguments'][number]): string =>
  `${type}, ${required ? 'required' : 'optional'}. ${meaning}${limits === undefined ? '' : ` ${limits}`}`;

function argumentValues(place: YamlPlace, data: WorkbenchData): PolicyWord[] {
  if (place.beside.get('op') === 'exists')
    return ['true', 'false'].map((word) => ({ word, kind: 'value', meaning: '' }));
  const name = place.beside.get('path')?.replace(/^args\./, '');
  const values = toolsAt(place, data).flatMap((tool) =>
    tool.arguments.filter((argument) => argument.name === name).flatMap((argument) => argument.values ?? []),
  );
  return [...new Set(values)].map((word) => ({ word, kind: 'value', meaning: '' }));
}

/** A word as it is written at a place: a key with its colon, unless one is there. */
export const written = ({ word, kind }: PolicyWord, { path, rest }: TextPlace): string =>
  (kind === 'key' || (kind === 'tool' && path[0] === 'tools')) && !/^\s*:/.test(rest) ? `${word}: ` : word;

/** What the word at a place means; null when nothing is known of it. */
export function meaningAt(place: YamlPlace, schema: unknown, data: WorkbenchData): PolicyWord | null {
  const words = wordsFor(
    { ...place, beside: new Map([...place.beside].filter(([name]) => name !== place.word)) },
    schema,
    data,
  );
  const found = words.find(({ word }) => word === place.word || word === `"${place.word}"`);
  return found === undefined || found.meaning === '' ? null : found;
}
