import { choices, describeNode, quote } from './describe.ts';
import { mergedMappings, takenBefore } from './merge.ts';
import { nothing, type Nothing } from './nothing.ts';
import type { Reading } from './reading.ts';
import { refuseScalar, textKey } from './scalars.ts';
import type { Shape, StructShape, TakenKeys } from './shape.ts';
import { SourceRecorder } from './source.ts';
import { resolveAlias, type MappingNode, type YamlNode } from '../yaml/node.ts';
import { isMergeKey, tagOf } from '../yaml/scalar.ts';

interface Struct<T extends object> {
  /** What it is, such as `a rule`. */
  readonly wanted: string;
  /** The way out when something else stands there, if there is more to say than its keys. */
  readonly hint?: string;
  readonly empty: () => T;
  readonly fields: { readonly [name in keyof T & string]: Shape<T[name]> };
}

/** A mapping with fields of its own. Keys that it does not know are ignored, with their values, and listed. */
export function struct<T extends object>({
  wanted,
  hint: ownHint,
  empty,
  fields,
}: Struct<T>): StructShape<T> {
  const known = Object.keys(fields);
  const isField = (name: string): name is keyof T & string => Object.hasOwn(fields, name);
  const hint = ownHint ?? `Write its keys below it, indented: ${choices(known)}.`;

  function assign<K extends keyof T>(target: T, name: K, value: T[K] | Nothing): void {
    if (value !== nothing) target[name] = value;
  }

  function fill(target: T, mapping: MappingNode, taken: TakenKeys, place: string, reading: Reading): void {
    const done = new Set<string>();
    let merged: YamlNode | null = null;
    for (const entry of mapping.entries) {
      if (isMergeKey(entry.key)) {
        merged = entry.value;
        continue;
      }
      const name = textKey.read(entry.key, place, reading);
      if (name === nothing || taken?.has(`string ${name}`)) continue;
      taken?.add(`string ${name}`);
      if (!isField(name)) {
        reading.source.recordUnknown(place, name, entry, known);
      } else if (done.has(name)) {
        const message = `The key ${quote(name)} stands twice in one mapping, once as ${describeNode(entry.key)}.`;
        reading.note(place, { code: 'duplicate-key', message, hint: 'Keep one of the two.' }, entry.key);
      } else {
        done.add(name);
        const fieldPlace = SourceRecorder.inside(place, name);
        reading.source.record(fieldPlace, entry);
        assign(target, name, fields[name].read(entry.value, fieldPlace, reading));
      }
    }
    if (merged) {
      const keys = takenBefore(mapping, taken, place, reading);
      for (const each of mergedMappings(merged, place, reading)) fill(target, each, keys, place, reading);
    }
  }

  return {
    empty,
    read: (node, place, reading) =>
      reading.visit<T>(node, place, {
        scalar: (scalar) => refuseScalar(scalar, place, reading, wanted, hint),
        sequence: () => reading.wrongShape(place, node, wanted, hint),
        mapping(mapping) {
          const target = empty();
          fill(target, mapping, null, place, reading);
          return target;
        },
      }),
  };
}

/** A mapping that may be left out. With the tag `!!null` the engine refuses it here, and only here. */
export const optional = <T>(shape: StructShape<T>): Shape<T> => ({
  read(node, place, reading) {
    const isTaggedNull = tagOf(node) === '!!null' && resolveAlias(node).kind === 'mapping';
    if (!isTaggedNull) return shape.read(node, place, reading);
    return reading.wrongShape(place, node, 'a mapping without the tag !!null', 'Take the tag away.');
  },
});
