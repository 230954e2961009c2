import { keyIdentity, merge } from './merge.ts';
import type { Reading } from './reading.ts';
import { keyHint, readFitting, textKey } from './scalars.ts';
import type { Shape, TakenKeys } from './shape.ts';
import type { Value } from '../value.ts';
import { resolveAlias, type MappingNode, type YamlNode } from '../yaml/node.ts';
import { isMergeKey, tagOf } from '../yaml/scalar.ts';

/** A key of any kind; undefined after noting that it is a list or a mapping. */
function readAnyKey(node: YamlNode, place: string, reading: Reading): Value | undefined {
  if (resolveAlias(node).kind === 'scalar') return anything.read(node, place, reading);
  const message = 'A list or a mapping stands where a key must be a single value.';
  reading.note(place, { code: 'key-not-text', message, hint: keyHint }, node);
  return undefined;
}

function readMapping(node: MappingNode, place: string, reading: Reading): Value {
  const values = new Map<Value, Value>();
  // Keys that are all texts stay texts, whatever << brings in.
  const onlyTextKeys = node.entries.every(({ key }) => ['!!str', '!!merge'].includes(tagOf(key)));
  const fill = (mapping: MappingNode, taken: TakenKeys): void => {
    let merged: YamlNode | null = null;
    for (const { key: keyNode, value: valueNode } of mapping.entries) {
      if (isMergeKey(keyNode)) {
        merged = valueNode;
        continue;
      }
      const key = onlyTextKeys ? textKey.read(keyNode, place, reading) : readAnyKey(keyNode, place, reading);
      if (key === undefined || taken?.has(keyIdentity(key))) continue;
      taken?.add(keyIdentity(key));
      const value = anything.read(valueNode, place, reading);
      if (value !== undefined) values.set(key, value);
    }
    if (merged) merge(mapping, merged, taken, place, reading, fill);
  };
  fill(node, null);
  return values;
}

/** Any value at all. */
export const anything: Shape<Value> = {
  read: (node, place, reading) =>
    reading.visit<Value>(node, place, {
      scalar: (scalar) => readFitting(scalar, place, reading)?.value,
      sequence: ({ items }) =>
        items.map((item) => anything.read(item, place, reading)).filter((item) => item !== undefined),
      mapping: (mapping) => readMapping(mapping, place, reading),
    }),
};
