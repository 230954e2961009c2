import { resolve } from 'node:path';
import { rolldown, type OutputChunk } from 'rolldown';
import type { Site } from '../catalogue/schema/site.ts';
import type { CataloguedServer } from '../command-line/program.ts';
import { bundleHeader } from './bundle-header.ts';
import { packed, unpackFunction } from './packed.ts';

/** What goes into the file beside the code. */
export interface BundleContent {
  readonly version: string;
  readonly site: Pick<Site, 'title' | 'address'>;
  readonly messagesAddress: string;
  readonly servers: readonly CataloguedServer[];
}

const entry = 'program-entry';
const librariesName = 'libraries';

/**
 * The commands and all that they need as one module for Node. The project's own code stands in it as code. The libraries, which
 * are as npm has them, and the catalogue are packed, so that the file stays small and starts fast.
 */
export async function bundleProgram(root: string, content: BundleContent): Promise<string> {
  const [own, libraries] = await bundleInTwo(root, entryCode(root, content));
  const packages = packagesIn(libraries);
  const callable = await asFunction(libraries);
  const code = withPackedLibraries(own.code, libraries.fileName, packed(callable));
  const header = await bundleHeader(root, packages, content);
  return `#!/usr/bin/env node\n${header}${code}`;
}

/** Own code in one chunk, and what of the libraries it uses in another. */
async function bundleInTwo(root: string, code: string): Promise<readonly [OutputChunk, OutputChunk]> {
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    // Of the "yaml" package the form for every platform: that for Node asks for modules of Node, which packed code cannot.
    platform: 'neutral',
    external: /^node:/,
    plugins: [virtual(entry, code)],
    treeshake: { moduleSideEffects: [{ test: /node_modules/, sideEffects: false }] },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    comments: false,
    chunkFileNames: '[name].mjs',
    codeSplitting: { groups: [{ name: librariesName, test: /[\\/]node_modules[\\/]/ }] },
  });
  await bundle.close();
  const chunks = output.filter((each) => each.type === 'chunk');
  const own = chunks.find(({ isEntry }) => isEntry);
  const libraries = chunks.find(({ name }) => name === librariesName);
  if (own === undefined || libraries === undefined || chunks.length > 2)
    throw new Error(
      `Bundling gave ${chunks.map(({ fileName }) => fileName).join(', ')}, expected two chunks.`,
    );
  return [own, libraries];
}

/** The same chunk as an expression whose value holds its exports: an import would need a file of its own. */
async function asFunction({ code }: OutputChunk): Promise<string> {
  const bundle = await rolldown({
    input: librariesName,
    platform: 'neutral',
    plugins: [virtual(librariesName, code)],
  });
  const { output } = await bundle.generate({
    format: 'iife',
    name: librariesName,
    minify: true,
    comments: false,
  });
  await bundle.close();
  return `${output[0].code};${librariesName}`;
}

/** Takes the names that the chunk imports from the packed libraries instead. */
function withPackedLibraries(code: string, fileName: string, text: string): string {
  const importing = new RegExp(String.raw`import\s*\{([^}]*)\}\s*from\s*["']\./${fileName}["'];?`, 'g');
  const names = [...code.matchAll(importing)].flatMap(([, list = '']) => list.split(','));
  if (names.length === 0) throw new Error('The bundle does not use its libraries.');
  const taken = names.map((each) => each.trim().replace(/\s+as\s+/, ':')).join(',');
  const run = `const{${taken}}=runInThisContext(unpack("${text}"),{filename:"policy.mjs-libraries"});`;
  return `import{runInThisContext}from"node:vm";${unpackFunction}${run}\n${code.replaceAll(importing, '')}`;
}

const virtual = (name: string, code: string) => ({
  name: 'virtual',
  resolveId: (id: string) => (id === name ? id : null),
  load: (id: string) => (id === name ? { code, moduleType: 'js' as const } : null),
});

/** The program with the catalogue packed, which is unpacked when a command asks for a server. */
const entryCode = (root: string, { version, messagesAddress, servers }: BundleContent): string => `
import { runProgram } from ${JSON.stringify(resolve(root, 'src/command-line/run-program.ts'))};
await runProgram({
  name: 'node policy.mjs',
  version: ${JSON.stringify(version)},
  messagesAddress: async () => ${JSON.stringify(messagesAddress)},
  servers: async () => JSON.parse(unpack(${JSON.stringify(packed(JSON.stringify(servers)))})),
});
`;

/** The packages that a chunk is made of. */
const packagesIn = ({ moduleIds }: OutputChunk): string[] =>
  [
    ...new Set(
      moduleIds.flatMap((id) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []),
    ),
  ].sort();
