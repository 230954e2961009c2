import type { Plugin } from 'vite';

/**
 * Leaves out the parsers that come along with what the workbench's editor takes from CodeMirror. They are not used, but do not say of
 * themselves that they can be left out.
 */
export const withoutParsers = (): Plugin => ({
  name: 'without-parsers',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!source.startsWith('@lezer/')) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && { ...resolved, moduleSideEffects: false };
  },
});
