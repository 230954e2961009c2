import type { Plugin } from 'vite';
import { splitFrontmatter } from '../../catalogue/read/frontmatter.ts';

/**
 * Compiles of a page of the content its prose alone. Pages take the facts above it from collections, and would otherwise
 * load all of them once more with the prose.
 */
export const proseOnly = (): Plugin => ({
  name: 'prose-only',
  enforce: 'pre',
  transform: {
    filter: { id: /\/content\/.*\.mdx$/ },
    handler(code) {
      const page = splitFrontmatter(code);
      return page && { code: page.body, map: null };
    },
  },
});
