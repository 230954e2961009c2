import { keyIdentity, mergedMappings, takenBefore } from './merge.ts';
import { nothing, type Nothing } from './nothing.ts';
import type { Reading } from './reading.ts';
import { readFitting, textKey } from './scalars.ts';
import type { Shape, TakenKeys } from './shape.ts';
import type { Value } from '../value.ts';
import {
  resolveAlias,
  type MappingNode,
  type ScalarNode,
  type SequenceNode,
  type YamlNode,
} from '../yaml/node.ts';
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

/** Reads a value: hands out each value inside it and is given back what that one is. */
type ValueReader = Generator<YamlNode, Value | Nothing, Value | Nothing>;

function* readNode(node: YamlNode, place: string, reading: Reading): ValueReader {
  const content = reading.enter(node, place);
  let value: Value | Nothing = nothing;
  if (content.kind === 'scalar') value = readValue(content, place, reading);
  else if (content.kind === 'sequence') value = yield* readSequence(content);
  else if (reading.hasUniqueKeys(content, place)) value = yield* readMapping(content, place, reading);
  reading.leave(node);
  return value;
}

function* readSequence({ items }: SequenceNode): ValueReader {
  const values: Value[] = [];
  for (const item of items) {
    const value = yield item;
    if (value !== nothing) values.push(value);
  }
  return values;
}

function* readMapping(node: MappingNode, place: string, reading: Reading): ValueReader {
  const values = new Map<Value, Value>();
  // Keys that are all texts stay texts, whatever << brings in.
  const onlyTextKeys = node.entries.every(({ key }) => ['!!str', '!!merge'].includes(tagOf(key)));
  const keyShape = onlyTextKeys ? textKey : anyKey;
  function* fill(mapping: MappingNode, taken: TakenKeys): Generator<YamlNode, void, Value | Nothing> {
    let merged: YamlNode | null = null;
    for (const { key: keyNode, value: valueNode } of mapping.entries) {
      if (isMergeKey(keyNode)) {
        merged = valueNode;
        continue;
      }
      const key = keyShape.read(keyNode, place, reading);
      if (key === nothing || taken?.has(keyIdentity(key))) continue;
      taken?.add(keyIdentity(key));
      const value = yield valueNode;
      if (value !== nothing) values.set(key, value);
    }
    if (merged === null) return;
    const keys = takenBefore(mapping, taken, place, reading);
    for (const each of mergedMappings(merged, place, reading)) yield* fill(each, keys);
  }
  yield* fill(node, null);
  return values;
}

/** Any value at all. Values inside values are read from a list instead of by recursion: the engine goes to 10,000 levels. */
export const anything: Shape<Value> = {
  read(node, place, reading) {
    const open = [readNode(node, place, reading)];
    let value: Value | Nothing = nothing;
    for (let innermost = open.at(-1); innermost !== undefined; innermost = open.at(-1)) {
      const step = innermost.next(value);
      if (step.done === true) {
        open.pop();
        value = step.value;
      } else {
        open.push(readNode(step.value, place, reading));
      }
    }
    return value;
  },
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
