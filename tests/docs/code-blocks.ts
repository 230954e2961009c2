import { globSync, readFileSync } from 'node:fs';

/** A fenced code block of a documentation page. */
export interface CodeBlock {
  /** Path and line of its first line of code. */
  readonly place: string;
  readonly language: string;
  /** What stands after the language. `policy` marks one that the engine loads, `refused` one that it does not. */
  readonly mark: string;
  readonly code: string;
}

export const docPaths = globSync('content/docs/**/*.mdx').sort();

export const codeBlocks: readonly CodeBlock[] = docPaths.flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```(\w*) *(.*)\n([^]*?)^```$/gm)].map(
    ({ index, 1: language = '', 2: mark = '', 3: code = '' }) => ({
      place: `${path}:${text.slice(0, index).split('\n').length + 1}`,
      language,
      mark,
      code,
    }),
  );
});
