import { readFile, writeFile } from 'node:fs/promises';
import type { Element, Parents } from 'hast';
import { pageTwin } from '../markdown/page-twin.ts';
import { collapseSpace } from './collapse-space.ts';
import { lightenPage } from './lighten-page.ts';
import { takeNote, type PageNote } from './page-note.ts';
import { parsePage } from './parse-page.ts';

/**
 * Writes the Markdown twin of a page beside it, and the page again in fewer bytes. The page is parsed once for both.
 *
 * @param note Null for a page that has no twin.
 * @param twins The addresses of all pages that have one.
 */
export async function finishPage(
  file: URL,
  note: PageNote | null,
  twins: ReadonlySet<string>,
): Promise<void> {
  const tree = parsePage(takeNote(await readFile(file, 'utf8'), file.pathname).html);
  collapseSpace(tree);
  if (note) {
    const main = findMain(tree);
    if (!main) throw new Error(`${note.url} has no <main>.`);
    await writeFile(new URL('index.md', file), pageTwin(note, main, twins));
  }
  await writeFile(file, lightenPage(tree));
}

function findMain(parent: Parents): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === 'main' ? child : findMain(child);
    if (found) return found;
  }
  return undefined;
}
