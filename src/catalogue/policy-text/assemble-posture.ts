import type { Posture } from '../schema/posture.ts';
import { comment } from './comment.ts';
import type { BlockList } from './tool-block.ts';

/** What one tool brings into a full policy. */
export interface PostureBlock {
  /** Title of the group of tools it belongs to. */
  readonly group: string;
  readonly list: BlockList;
  readonly block: string;
}

/** What a full policy says of itself, and what holds for every tool. */
export type PostureHead = Pick<Posture, 'title' | 'summary' | 'key_permission' | 'default' | 'wildcard'>;

/**
 * The full policy of a posture, put together as text from the tools' own blocks, in the order given. Nothing is
 * parsed and written anew, so every comment stays.
 */
export function assemblePosture(
  posture: PostureHead,
  serverTitle: string,
  blocks: readonly PostureBlock[],
): string {
  const hidden = grouped(blocks.filter(({ list }) => list === 'hide'));
  const tools = grouped(blocks.filter(({ list }) => list === 'tools'));
  if (posture.wildcard !== undefined)
    tools.push([heading('Every tool'), indent(posture.wildcard)].join('\n\n'));
  const sections = [
    [
      comment(`${serverTitle}: ${posture.title}. ${posture.summary}`),
      ...(posture.key_permission === undefined ? [] : [comment(`Key permission: ${posture.key_permission}`)]),
      comment(
        "Put together from the tools' own policies; each block can be exchanged for another one of the same tool.",
      ),
      'version: "1"',
      // A JSON string is a YAML string too.
      `description: ${JSON.stringify(`${serverTitle}: ${posture.title}`)}`,
      `default: ${posture.default} # a tool that is not listed below stays closed`,
    ].join('\n'),
    ...(hidden.length > 0 ? [`hide:\n${hidden.join('\n\n')}`] : []),
    ...(tools.length > 0 ? [`tools:\n${tools.join('\n\n')}`] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The blocks of each group under a line that names it. */
function grouped(blocks: readonly PostureBlock[]): string[] {
  // policy.mjs composes too, and the oldest Node that runs it has no Map.groupBy.
  const groups = [...new Set(blocks.map(({ group }) => group))];
  return groups.map((group) => {
    const own = blocks.filter((each) => each.group === group);
    return [heading(group), ...own.map(({ block }) => block.trimEnd())].join('\n\n');
  });
}

const heading = (title: string): string => `  # --- ${title} ---`;

const indent = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
