import type { PostureFiles } from './read/content.ts';
import type { Position } from './report/fault.ts';

/** The tool under which a place of a policy lies; none for the rules of every tool. */
export const toolOf = (place: string): string | undefined => /^tools\.([^.[*]+)/.exec(place)?.[1];

/**
 * Where in a posture's own file a place of its full policy comes from, whose text is in no file: the tool's line, or the
 * wildcard's.
 */
export function posturePosition({ posture }: PostureFiles, place: string): Position {
  const tool = toolOf(place);
  return posture?.at(...(tool === undefined ? ['wildcard'] : ['tools', tool])) ?? { line: 1, column: 1 };
}
