import type { Value } from '../value.ts';
import { readScalar } from '../yaml/scalar.ts';
import { resolveAlias, type YamlNode } from '../yaml/node.ts';

const longestQuote = 60;

/** A text in quotes, cut when long, control characters made visible. */
export function quote(text: string): string {
  const characters = Array.from(text);
  const shown =
    characters.length > longestQuote ? `${characters.slice(0, longestQuote - 1).join('')}…` : text;
  return JSON.stringify(shown);
}

/** A list of choices in words: `a, b or c`. */
export function choices(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

/** What a node is, in words that fit behind "but found". */
export function describeNode(node: YamlNode): string {
  const content = resolveAlias(node);
  if (content.kind === 'sequence') return content.items.length === 0 ? 'an empty list' : 'a list';
  if (content.kind === 'mapping') return content.entries.length === 0 ? 'an empty mapping' : 'a mapping';
  const value = readScalar(content)?.value;
  if (value === null) return 'nothing';
  if (typeof value === 'bigint' || typeof value === 'number') return `the number ${content.text}`;
  if (typeof value === 'boolean') return content.text;
  if (typeof value === 'object') return `the date ${content.text}`;
  return `the text ${quote(content.text)}`;
}

/** What a value is, in the same words. */
export function describeValue(value: Value): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'bigint' || typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if ('printed' in value) return `the date ${value.printed}`;
  return Array.isArray(value) ? 'a list' : 'a mapping';
}
