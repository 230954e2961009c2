import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { stringify } from 'yaml';
import { useAbsoluteLinks } from './absolute-links.ts';
import { addHeadings } from './add-headings.ts';
import { leaveOutControls } from './leave-out-controls.ts';
import { usePlainStructures } from './plain-structures.ts';
import type { BuiltPage } from '../build/read-page.ts';
import { putSpaceOutside } from './space-outside.ts';
import { elementToMarkdown } from './to-markdown.ts';

/**
 * The same page as Markdown, made from what the page shows, so that the two cannot disagree. It begins with what the
 * page says of itself.
 *
 * @param pages The addresses of all pages that have a twin.
 */
export function pageTwin({ url, title, description, main }: BuiltPage, pages: ReadonlySet<string>): string {
  const content = structuredClone(main);
  leaveOutControls(content);
  putSpaceOutside(content);
  minifyWhitespace(content);
  addHeadings(content);
  usePlainStructures(content);
  useAbsoluteLinks(content, url, pages);
  const head = stringify({ title, description, url: url.href }, { lineWidth: 0 });
  return `---\n${head}---\n\n${elementToMarkdown(content)}`;
}
