import { nothing } from './nothing.ts';
import type { Reading } from './reading.ts';
import type { TakenKeys } from './shape.ts';
import { resolveAlias, type MappingNode, type YamlNode } from '../yaml/node.ts';
import { readScalar, type ScalarValue } from '../yaml/scalar.ts';

/** Tells keys apart as the engine does where `<<` is in play: the number 1 and the text "1" are two. */
export function keyIdentity(key: ScalarValue['value']): string {
  return key !== null && typeof key === 'object' ? `date ${key.printed}` : `${typeof key} ${key}`;
}

/** The keys that a mapping has itself. */
function ownKeys({ entries }: MappingNode, place: string, reading: Reading): Set<string> {
  const keys = new Set<string>();
  for (const { key } of entries) {
    reading.visit(key, place, {
      scalar: (scalar) => {
        const resolved = readScalar(scalar);
        if (resolved) keys.add(keyIdentity(resolved.value));
      },
      // A list or a mapping as a key has been refused before.
      sequence: () => nothing,
      mapping: () => nothing,
    });
  }
  return keys;
}

/** The keys that are taken when what `<<` names is read: those of the mapping itself, and of what came before. */
export const takenBefore = (
  parent: MappingNode,
  taken: TakenKeys,
  place: string,
  reading: Reading,
): Set<string> => taken ?? ownKeys(parent, place, reading);

/**
 * The mappings that `<<` names, one or a list, each of them entered while it is handed out. To be read once the other keys
 * have been: what a mapping says itself stays.
 */
export function* mergedMappings(merged: YamlNode, place: string, reading: Reading): Generator<MappingNode> {
  // A list must stand there itself: the engine refuses an alias of a list.
  const items = merged.kind === 'sequence' ? merged.items : [merged];
  for (const item of items) {
    if (resolveAlias(item).kind !== 'mapping') {
      const message = `<< in ${place === '' ? 'the policy' : place} must name a mapping or a list of mappings.`;
      const hint = 'Name an anchor that stands before a mapping, such as <<: *limits.';
      reading.note(place, { code: 'merge-needs-mapping', message, hint }, merged);
      continue;
    }
    reading.enterMerged(item, place);
    const mapping = reading.enter(item, place);
    if (mapping.kind === 'mapping' && reading.hasUniqueKeys(mapping, place)) yield mapping;
    reading.leave(item);
    reading.leaveMerged();
  }
}
