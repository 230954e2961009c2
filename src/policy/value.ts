/** A point in time, which YAML reads from an unquoted date such as 2026-01-01. The engine prints it its own way. */
export interface Timestamp {
  readonly kind: 'timestamp';
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly time: number;
  /** The printed form in the engine, such as `2026-01-01 00:00:00 +0000 UTC`. */
  readonly printed: string;
}

/**
 * A value in a policy, as the engine holds it after reading YAML.
 *
 * A whole number is a `bigint` and any other number a `number`, because the engine tells them apart and keeps 64 bits.
 */
export type Value =
  | null
  | boolean
  | string
  | bigint
  | number
  | Timestamp
  | readonly Value[]
  | ReadonlyMap<Value, Value>;

/** An argument of a tool call: what JSON can hold. */
export type JsonValue =
  | null
  | boolean
  | string
  | number
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };
