import { matches, select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { BuiltPage } from '../build/read-page.ts';

/** What stands on the preview image of a page. */
export interface PreviewText {
  /** Where the page stands, such as `Tools / Bank MCP server`. */
  readonly place: string;
  readonly heading: string;
  /** Whether the heading is a name, to be set as code. */
  readonly isName: boolean;
  readonly description: string;
  /** Of the tool that the page is about. */
  readonly risk: { readonly score: number; readonly words: string } | null;
}

/** Takes from a page what its preview says. */
export function previewText({ title, description, main }: Omit<BuiltPage, 'url'>): PreviewText {
  const heading = select('h1', main);
  const risk = select('.badges .risk', main);
  const words = risk ? toString(risk).trim() : '';
  return {
    place: selectAll('.breadcrumb a', main)
      .map((link) => toString(link).trim())
      .join(' / '),
    heading: heading ? toString(heading).replace(/\s+/g, ' ').trim() : title,
    isName: heading !== undefined && matches('.name', heading),
    description,
    risk: risk ? { score: Number(/(\d)\/5$/.exec(words)?.[1]), words } : null,
  };
}
