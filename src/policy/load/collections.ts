import { mergedMappings, takenBefore } from './merge.ts';
import { nothing } from './nothing.ts';
import { refuseScalar, textKey } from './scalars.ts';
import type { Shape, StructShape, TakenKeys } from './shape.ts';
import { SourceRecorder } from './source.ts';
import type { MappingNode, YamlNode } from '../yaml/node.ts';
import { isMergeKey, tagOf } from '../yaml/scalar.ts';

/** A list. Entries that say nothing are left out, and the rest is counted without them, as the engine does. */
export const list = <T>(entry: Shape<T>, wanted: string, hint: string): Shape<readonly T[]> => ({
  read(node, place, reading) {
    return reading.visit<readonly T[]>(node, place, {
      scalar: (scalar) => refuseScalar(scalar, place, reading, wanted, hint),
      sequence(sequence) {
        const entries: T[] = [];
        let index = 0;
        for (const item of sequence.items) {
          const itemPlace = `${place}[${index}]`;
          const value = entry.read(item, itemPlace, reading);
          if (value !== nothing) entries.push(value);
          else if (tagOf(item) === '!!null') continue;
          reading.source.record(itemPlace, { key: null, value: item });
          index += 1;
        }
        return entries;
      },
      mapping: () => reading.wrongShape(place, node, wanted, hint),
    });
  },
});

/** A mapping from any names to things of one kind. */
export const mapOf = <T>(
  entry: StructShape<T>,
  wanted: string,
  hint: string,
): Shape<ReadonlyMap<string, T>> => ({
  read(node, place, reading) {
    const read = new Map<string, T>();
    const fill = (mapping: MappingNode, taken: TakenKeys): void => {
      let merged: YamlNode | null = null;
      for (const { key, value: valueNode } of mapping.entries) {
        if (isMergeKey(key)) {
          merged = valueNode;
          continue;
        }
        const name = textKey.read(key, place, reading);
        if (name === nothing || taken?.has(`string ${name}`)) continue;
        taken?.add(`string ${name}`);
        const entryPlace = SourceRecorder.inside(place, name);
        const value = entry.read(valueNode, entryPlace, reading);
        // An entry that says nothing stands for an empty one, but does not empty an entry that is there.
        if (value === nothing && taken && read.has(name)) continue;
        read.set(name, value === nothing ? entry.empty() : value);
        reading.source.record(entryPlace, { key, value: valueNode });
      }
      if (merged === null) return;
      const keys = takenBefore(mapping, taken, place, reading);
      for (const each of mergedMappings(merged, place, reading)) fill(each, keys);
    };
    return reading.visit<ReadonlyMap<string, T>>(node, place, {
      scalar: (scalar) => refuseScalar(scalar, place, reading, wanted, hint),
      sequence: () => reading.wrongShape(place, node, wanted, hint),
      mapping(mapping) {
        fill(mapping, null);
        return read;
      },
    });
  },
});
