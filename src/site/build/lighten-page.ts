import type { Root } from 'hast';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** What only the build reads: Pagefind's own attributes, ours that they name, and those for the Markdown twin. */
const forTheBuild = /^data(?:Pagefind|Search|Markdown)[A-Z]/;

/**
 * A built page with the same content in fewer bytes: without white space that no browser shows, without end tags that
 * HTML lets one leave out, and without what the build has read by now. Changes the tree.
 */
export function lightenPage(page: Root): string {
  visit(page, 'element', ({ properties }) => {
    for (const name of Object.keys(properties)) if (forTheBuild.test(name)) properties[name] = null;
  });
  minifyWhitespace(page);
  return toHtml(page, {
    omitOptionalTags: true,
    collapseEmptyAttributes: true,
    characterReferences: { useNamedReferences: true },
    // Dangerous in browsers of twenty years ago: an apostrophe between double quotes.
    allowDangerousCharacters: true,
  });
}
