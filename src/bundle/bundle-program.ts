import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Site } from '../catalogue/schema/site.ts';
import type { CataloguedServer } from '../command-line/program.ts';
import { bundleHeader } from './bundle-header.ts';

/** What goes into the file beside the code. */
export interface BundleContent {
  readonly version: string;
  readonly site: Pick<Site, 'title' | 'address' | 'repository'>;
  readonly messagesAddress: string;
  readonly servers: readonly CataloguedServer[];
}

const entry = 'program-entry';

/**
 * The commands and all that they need as one module for Node. The code is packed, because three libraries are in it: with them it
 * would be four times as large.
 */
export async function bundleProgram(root: string, content: BundleContent): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    // Of the "yaml" package the form for every platform: that for Node asks for modules of Node in another way.
    platform: 'neutral',
    external: /^node:/,
    plugins: [virtual(entryCode(root, content))],
    treeshake: { moduleSideEffects: [{ test: /node_modules/, sideEffects: false }] },
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    minify: true,
    comments: false,
    codeSplitting: false,
  });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  const header = await bundleHeader(root, packagesIn(moduleIds), content);
  return `#!/usr/bin/env node\n${header}${unpacking(packed(code))}`;
}

/** A module that unpacks the program and runs it. */
const unpacking = (text: string): string => `import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

const packed = '${text}';

const code = brotliDecompressSync(Buffer.from(packed, 'base64')).toString();
const program = {};
const run = runInThisContext('(function (require, exports) {' + code + '\\n})', { filename: 'policy.mjs (unpacked)' });
run(createRequire(import.meta.url), program);
await program.start();
`;

/** A text pressed small enough to stand in a program as a string. */
const packed = (text: string): string =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  }).toString('base64');

const virtual = (code: string) => ({
  name: 'program-entry',
  resolveId: (id: string) => (id === entry ? id : null),
  load: (id: string) => (id === entry ? { code, moduleType: 'js' as const } : null),
});

/** The program with the catalogue as a text, which is read when a command asks for a server. */
const entryCode = (root: string, { version, messagesAddress, servers }: BundleContent): string => `
import { runProgram } from ${JSON.stringify(resolve(root, 'src/command-line/run-program.ts'))};
export const start = () => runProgram({
  name: 'node policy.mjs',
  version: ${JSON.stringify(version)},
  messagesAddress: () => ${JSON.stringify(messagesAddress)},
  servers: async () => JSON.parse(${JSON.stringify(JSON.stringify(servers))}),
});
`;

/** The packages that the code is made of. */
const packagesIn = (moduleIds: readonly string[]): string[] =>
  [
    ...new Set(
      moduleIds.flatMap((id) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []),
    ),
  ].sort();
