import type { PostureEntry } from '../../catalogue/catalogue.ts';

/** The id of a tool's block in the text of a full policy. */
export const blockId = (tool: string): string => `block-${tool}`;

/** The ids of the blocks of a full policy, each by the line that it begins on, its comment included. */
export function blockMarks({ file, decisions }: PostureEntry): Map<number, string> {
  return new Map(
    decisions.flatMap(({ tool: { tool }, variant }) => {
      const start = file.text.indexOf(variant.block);
      if (start < 0) throw new Error(`${file.path} does not hold the block of ${tool.name} as it is.`);
      return [[file.text.slice(0, start).split('\n').length, blockId(tool.name)]] as const;
    }),
  );
}
