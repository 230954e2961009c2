import { keyIdentity, merge } from './merge.ts';
import { nothing, type Nothing } from './nothing.ts';
import type { Reading } from './reading.ts';
import { readFitting, textKey } from './scalars.ts';
import type { Shape, TakenKeys } from './shape.ts';
import type { Value } from '../value.ts';
import { resolveAlias, type MappingNode, type ScalarNode, type YamlNode } from '../yaml/node.ts';
import { isMergeKey, tagOf, type ScalarValue } from '../yaml/scalar.ts';

function readValue(scalar: ScalarNode, place: string, reading: Reading): ScalarValue['value'] | Nothing {
  const resolved = readFitting(scalar, place, reading);
  return resolved === nothing ? nothing : resolved.value;
}

const anyKey: Shape<ScalarValue['value']> = {
  read(node, place, reading) {
    const refuse = (): Nothing => reading.refuseKey(place, node);
    return reading.visit<ScalarValue['value']>(node, place, {
      scalar: (scalar) => readValue(scalar, place, reading),
      sequence: refuse,
      mapping: refuse,
    });
  },
};

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
      const key = (onlyTextKeys ? textKey : anyKey).read(keyNode, place, reading);
      if (key === nothing || taken?.has(keyIdentity(key))) continue;
      taken?.add(keyIdentity(key));
      const value = anything.read(valueNode, place, reading);
      if (value !== nothing) values.set(key, value);
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
      scalar: (scalar) => readValue(scalar, place, reading),
      sequence: ({ items }) =>
        items.map((item) => anything.read(item, place, reading)).filter((item) => item !== nothing),
      mapping: (mapping) => readMapping(mapping, place, reading),
    }),
};

/** Any value; when it is a list, where each of its entries stands is recorded too. */
export const anythingWithEntries: Shape<Value> = {
  read(node, place, reading) {
    const list = resolveAlias(node);
    if (list.kind === 'sequence')
      for (const [index, item] of list.items.entries())
        reading.source.record(`${place}[${index}]`, { key: null, value: item });
    return anything.read(node, place, reading);
  },
};
