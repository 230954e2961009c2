import type { z } from 'zod';
import type { Fault, Position } from '../report/fault.ts';
import { describeIssues } from './describe-issue.ts';
import type { TextFile } from './text-file.ts';
import { readYaml, type FieldPath, type YamlText } from './yaml-text.ts';

/** A content file that holds one entry. */
export interface ContentDocument<T> {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  /** Null when the file departs from its schema. */
  readonly value: T | null;
  /** Where a field's value stands, or the nearest thing that is there. */
  readonly at: (...path: FieldPath) => Position;
}

/** A schema and the file that states it. */
export interface NamedSchema<T> {
  readonly schema: z.ZodType<T>;
  readonly file: string;
}

/** A document, and where it departs from its schema. */
export interface DocumentRead<T> {
  readonly document: ContentDocument<T>;
  readonly faults: readonly Fault[];
}

/** Parses YAML strictly and holds it against a schema. All departures are found, each with its line. */
export function readDocument<T>({ path, text }: TextFile, { schema, file }: NamedSchema<T>): DocumentRead<T> {
  const yaml = readYaml(text);
  const at = placesIn(text);
  if (yaml.faults.length > 0) {
    return {
      document: { path, value: null, at },
      faults: yaml.faults.map((fault) => ({ file: path, ...fault })),
    };
  }
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { document: { path, value: parsed.data, at }, faults: [] };
  const faults = describeIssues(schema, yaml.value, file).map(
    ({ path: field, atKey, code, message, hint }): Fault => ({
      file: path,
      ...(atKey ? yaml.positionOfKey(field) : yaml.positionOf(field)),
      code,
      message,
      hint,
    }),
  );
  return { document: { path, value: null, at }, faults };
}

/**
 * Where the fields of a text stand. Places are asked for when something is wrong: until then a document keeps its text
 * and no tree. A function of its own, because one made beside a tree would keep that tree.
 */
function placesIn(text: string): (...field: FieldPath) => Position {
  let places: YamlText | undefined;
  return (...field) => (places ??= readYaml(text)).positionOf(field);
}
