/** A page taken apart, every part on the line it has in the file. */
export interface Page {
  /** The YAML between the dashes, after an empty line in place of the first dashes, so that line numbers agree. */
  readonly frontmatter: string;
  readonly body: string;
  /** Line on which the body starts, counted from 1. */
  readonly bodyLine: number;
}

/** Splits a page into frontmatter and body. Null when it does not start with frontmatter. */
export function splitFrontmatter(text: string): Page | null {
  const match = /^\uFEFF?---[ ]*\r?\n(?<yaml>.*?\n)---[ ]*(?:\r?\n|$)/s.exec(text);
  const yaml = match?.groups?.yaml;
  if (match === null || yaml === undefined) return null;
  const head = match[0];
  return { frontmatter: `\n${yaml}`, body: text.slice(head.length), bodyLine: head.split('\n').length };
}
