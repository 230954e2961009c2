import type { Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** What only the build reads: Pagefind's attributes, and those for the Markdown twin. */
const forTheBuild = /^data(?:Pagefind|Markdown)(?:[A-Z]|$)/;

/**
 * A built page with the same content in fewer bytes: without end tags that HTML lets one leave out, and without what the
 * build has read by now. Changes the tree.
 */
export function lightenPage(page: Root): string {
  leaveOutHooks(page);
  return toHtml(page, {
    omitOptionalTags: true,
    collapseEmptyAttributes: true,
    characterReferences: { useNamedReferences: true },
    // Dangerous in browsers of twenty years ago: an apostrophe between double quotes.
    allowDangerousCharacters: true,
  });
}

function leaveOutHooks(parent: Parents): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    for (const name of Object.keys(child.properties))
      if (forTheBuild.test(name)) child.properties[name] = null;
    leaveOutHooks(child);
  }
}
