import { textOfBytes } from '../byte-text.ts';
import type { Timestamp, Value } from '../value.ts';
import type { ScalarNode, YamlNode } from './node.ts';
import { fitsSigned, parseFraction, parseTimestamp, parseWholeNumber } from './plain-values.ts';

/** A scalar's value and the tag that names its kind. */
export interface ScalarValue {
  readonly tag: string;
  readonly value: null | boolean | string | bigint | number | Timestamp;
}

/** Words with a meaning of their own when written plain. */
const words = new Map<string, ScalarValue>([
  ...['true', 'True', 'TRUE'].map((word) => [word, { tag: '!!bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { tag: '!!bool', value: false }] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { tag: '!!null', value: null }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { tag: '!!float', value: NaN }] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) =>
    [[word, Infinity] as const, [`+${word}`, Infinity] as const, [`-${word}`, -Infinity] as const].map(
      ([written, value]) => [written, { tag: '!!float', value }] as const,
    ),
  ),
  ['<<', { tag: '!!merge', value: '<<' }],
]);

/** Tags that say how to read the text. A scalar with any other tag is its text. */
const readableTags = new Set(['', '!!bool', '!!int', '!!float', '!!null', '!!timestamp']);

function resolveText(text: string, tag: string): ScalarValue {
  const word = words.get(text);
  if (word) return word;
  if (/^[-+0-9]/.test(text)) {
    const time = tag === '' || tag === '!!timestamp' ? parseTimestamp(text) : null;
    if (time) return { tag: '!!timestamp', value: time };
    const whole = parseWholeNumber(text);
    if (whole !== null) return { tag: '!!int', value: whole };
  }
  if (/^[-+0-9.]/.test(text)) {
    const fraction = parseFraction(text);
    if (fraction !== null) return { tag: '!!float', value: fraction };
  }
  return { tag: '!!str', value: text };
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function decodeBase64(text: string): string | null {
  const joined = text.replace(/[\r\n]/g, '');
  if (!base64.test(joined)) return null;
  const bytes = Uint8Array.from(atob(joined), (character) => character.charCodeAt(0));
  return textOfBytes(bytes);
}

/**
 * What a scalar means to the engine, or null when its text does not fit its tag (`!!int abc`), which the engine
 * refuses. Bytes of `!!binary` become text as in `textOfBytes`.
 */
export function readScalar({ tag, text, isPlain }: ScalarNode): ScalarValue | null {
  if (tag === '!!str' || (tag === '' && !isPlain)) return { tag: '!!str', value: text };
  if (tag === '!!binary') {
    const decoded = decodeBase64(text);
    return decoded === null ? null : { tag, value: decoded };
  }
  if (!readableTags.has(tag)) return { tag, value: text };
  const resolved = resolveText(text, tag);
  if (tag === '' || tag === resolved.tag) return resolved;
  if (tag === '!!float' && typeof resolved.value === 'bigint' && fitsSigned(resolved.value)) {
    return { tag, value: Number(resolved.value) };
  }
  return null;
}

/** The tag of a node: as written, else the one its text or kind has. An alias has that of what it stands for. */
export function tagOf(node: YamlNode): string {
  if (node.kind === 'alias') return tagOf(node.target);
  if (node.tag !== '') return node.tag;
  if (node.kind === 'sequence') return '!!seq';
  if (node.kind === 'mapping') return '!!map';
  return node.isPlain ? resolveText(node.text, '').tag : '!!str';
}

/** Whether a key is `<<`, which takes in the entries of another mapping. */
export const isMergeKey = (node: YamlNode): node is ScalarNode =>
  node.kind === 'scalar' && node.text === '<<' && tagOf(node) === '!!merge';

/** Whether a value is one of the numbers that the engine compares with lt, lte, gt and gte. */
export const isComparableNumber = (value: Value): boolean =>
  typeof value === 'number' || (typeof value === 'bigint' && fitsSigned(value));
