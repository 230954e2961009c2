import { positionOf, type Mark } from './cursor.ts';
import { YamlSyntaxError } from './syntax-error.ts';

/** The engine refuses more blocks, or more flow collections, inside each other. */
export const deepest = 10_000;

/** Refuses what is nested more deeply. */
export function refuseDepth(mark: Mark): never {
  const message = `More than ${deepest} lists and mappings stand inside each other.`;
  throw new YamlSyntaxError('nested-too-deep', message, 'Nest less deeply.', positionOf(mark));
}
