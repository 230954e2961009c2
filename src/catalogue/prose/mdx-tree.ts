/** The text of a page as the compiler of the build reads it, with the places of its parts in the file. */
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { mdxToMdast, type MdastNode } from 'satteri';
import { visit } from 'unist-util-visit';
import { onceFor } from '../once-for.ts';
import type { PageDocument } from '../read/content.ts';
import type { RuleFault, Position } from '../report/fault.ts';

export type MdxNode = MdastNode;

/** The tree of a page's text, or the place from which it is not MDX. */
export type MdxText =
  | { readonly tree: MdxNode; readonly fault: null }
  | { readonly tree: null; readonly fault: Position & { readonly reason: string } };

/** The text of a page as a tree. The parser is the one that compiles the pages. */
export const mdxText = onceFor(({ body, bodyLine }: PageDocument<unknown>): MdxText => {
  try {
    // What stands between dashes at the top has been taken off already.
    return { tree: mdxToMdast(body, { features: { frontmatter: false } }), fault: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const {
      line = '1',
      column = '1',
      reason = message,
    } = /^(?<line>\d+):(?<column>\d+): (?<reason>.*?)(?: \([a-z:-]+\))?$/s.exec(message)?.groups ?? {};
    return {
      tree: null,
      fault: { line: bodyLine - 1 + Number(line), column: Number(column), reason: reason.replace(/\.$/, '') },
    };
  }
});

/** Every node of a page's text, in order; none when it is not MDX. */
export const mdxNodes = onceFor((page: PageDocument<unknown>): readonly MdxNode[] => {
  const { tree } = mdxText(page);
  const nodes: MdxNode[] = [];
  if (tree) visit(tree, (node) => void nodes.push(node));
  return nodes;
});

/** A fault at a node of a page's text. */
export function faultAtNode(
  { path, bodyLine }: PageDocument<unknown>,
  { position }: MdxNode,
  message: string,
  hint: string,
): RuleFault {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { file: path, line: bodyLine - 1 + line, column, message, hint };
}

/** What a node says, without its marks. */
export const textOf = (node: MdxNode): string => toString(node);

/** The characters of the file that a node was made of. */
export const writtenText = ({ body }: PageDocument<unknown>, { position }: MdxNode): string =>
  body.slice(position?.start.offset, position?.end.offset);

/** The headings of a page's text, in order. */
export const headings = (page: PageDocument<unknown>): (MdxNode & { type: 'heading'; depth: number })[] =>
  mdxNodes(page).flatMap((node) => (node.type === 'heading' ? [node] : []));

/** The identifiers that the build gives the headings of a page, in their order. */
export function headingIds(page: PageDocument<unknown>): string[] {
  const slugger = new GithubSlugger();
  return headings(page).map((node) => slugger.slug(textOf(node)));
}
