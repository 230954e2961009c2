import type { Nothing } from './nothing.ts';
import type { Reading } from './reading.ts';
import type { YamlNode } from '../yaml/node.ts';

/** A kind of thing that a policy holds, and how it is read from YAML. */
export interface Shape<T> {
  readonly read: (node: YamlNode, place: string, reading: Reading) => T | Nothing;
}

/** Keys already taken while the mappings of a `<<` are read: the first to give a key wins. Null outside of `<<`. */
export type TakenKeys = Set<string> | null;

/** A mapping with fields of its own. */
export interface StructShape<T> extends Shape<T> {
  /** What it holds when no field is written. */
  readonly empty: () => T;
}
