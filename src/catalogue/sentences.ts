const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Fewer words than this are a phrase, such as "Not needed." or a title, which may stand anywhere. */
const fewestWords = 4;

/**
 * The sentences of a text, to be compared: with single spaces, without the marks of code and emphasis. A tool's own name
 * in it becomes "this tool", so that a sentence is the same if only the name in it is another.
 */
export function sentences(text: string, tool?: string): string[] {
  const plain = text.replaceAll(/[`*]/g, '').replaceAll(/\s+/g, ' ').trim();
  const anonymous = tool === undefined ? plain : plain.replaceAll(tool, 'this tool');
  return [...segmenter.segment(anonymous)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence.split(' ').length >= fewestWords);
}
