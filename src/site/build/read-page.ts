import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** What a built page says of itself, and its content. */
export interface BuiltPage {
  /** The canonical address. */
  readonly url: URL;
  /** Without the name of the site. */
  readonly title: string;
  readonly description: string;
  readonly main: Element;
}

/** Reads a built page, or gives null for one that has no address of its own, as the page for unknown addresses. */
export function readPage(tree: Root): BuiltPage | null {
  const address = select('link[rel=canonical]', tree)?.properties.href;
  const title = select('title', tree);
  const description = select('meta[name=description]', tree)?.properties.content;
  const main = select('main', tree);
  if (typeof address !== 'string') return null;
  if (!title || typeof description !== 'string' || !main)
    throw new Error(`${address} lacks a title, a description or <main>.`);
  return {
    url: new URL(address),
    title: toString(title).replace(/ · [^·]*$/, ''),
    description,
    main,
  };
}
