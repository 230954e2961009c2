import type { Posture } from '../schema/posture.ts';
import type { BlockList } from './tool-block.ts';

/** What one tool brings into a full policy. */
export interface PostureBlock {
  readonly group: string;
  readonly list: BlockList;
  readonly block: string;
}

const comment = (text: string): string =>
  wrap(text, 108)
    .map((line) => `# ${line}`)
    .join('\n');

/** Breaks a text into lines of at most so many characters, between words. */
function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

const indent = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');

/**
 * The full policy of a posture, put together as text from the tools' own blocks, in the order given. Nothing is
 * parsed and written anew, so every comment stays.
 */
export function assemblePosture(
  posture: Posture,
  serverTitle: string,
  schemaAddress: string,
  blocks: readonly PostureBlock[],
): string {
  const hidden = blocks.filter(({ list }) => list === 'hide').map(({ block }) => block.trimEnd());
  const groups = new Map<string, string[]>();
  for (const { group, block } of blocks.filter(({ list }) => list === 'tools')) {
    groups.set(group, [...(groups.get(group) ?? []), block.trimEnd()]);
  }
  const tools = [...groups].map(([group, own]) => [`  # --- ${group} ---`, ...own].join('\n\n'));
  if (posture.wildcard !== undefined)
    tools.push(['  # --- Every tool ---', indent(posture.wildcard)].join('\n\n'));
  return [
    `# yaml-language-server: $schema=${schemaAddress}`,
    comment(`${serverTitle}: ${posture.title}. ${posture.summary}`),
    comment(`Key permission: ${posture.key_permission}`),
    comment(
      "Put together from the tools' own policies; each block can be exchanged for another one of the same tool.",
    ),
    'version: "1"',
    `description: ${JSON.stringify(`${serverTitle}: ${posture.title}`)}`,
    `default: ${posture.default} # a tool that is not listed below stays closed`,
    ...(hidden.length > 0 ? ['', 'hide:', ...hidden] : []),
    '',
    'tools:',
    tools.join('\n\n'),
    '',
  ].join('\n');
}
