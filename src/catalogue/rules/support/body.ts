import type { PageDocument } from '../../read/content.ts';
import type { Fault } from '../../report/finding.ts';

/** A fault in the text of a page, at a line of it counted from 0. */
export const faultInBody = (
  page: PageDocument<unknown>,
  index: number,
  message: string,
  hint: string,
): Fault => ({
  file: page.path,
  line: page.bodyLine + index,
  column: 1,
  message,
  hint,
});

/** The lines of a page's text outside code blocks, with their index. */
export function proseLines({ body }: PageDocument<unknown>): { line: string; index: number }[] {
  let inCode = false;
  return body.split('\n').flatMap((line, index) => {
    const fence = /^\s*(?:```|~~~)/.test(line);
    if (fence) inCode = !inCode;
    return inCode || fence ? [] : [{ line, index }];
  });
}
