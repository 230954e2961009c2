import type { ContentDocument } from '../../read/document.ts';
import type { FieldPath } from '../../read/yaml-text.ts';

/** A value with the field that holds it. */
export interface Placed {
  readonly value: string | number;
  /** What makes two values the same; the value itself unless given. */
  readonly key?: string;
  readonly document: Pick<ContentDocument<unknown>, 'path' | 'at'>;
  readonly field: FieldPath;
}

/** Each value that stands again, with the place where it stood first, as `file:line`. */
export function repeated(values: readonly Placed[]): { readonly again: Placed; readonly first: string }[] {
  const firsts = new Map<string | number, Placed>();
  return values.flatMap((placed) => {
    const key = placed.key ?? placed.value;
    const first = firsts.get(key);
    if (first !== undefined) return [{ again: placed, first: placeOf(first) }];
    firsts.set(key, placed);
    return [];
  });
}

const placeOf = ({ document, field }: Placed): string => `${document.path}:${document.at(...field).line}`;
