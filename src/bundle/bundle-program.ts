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

const entry = 'program';

/**
 * What compiles regular expressions is most of the code, and few policies have one that is not plain. It does nothing when it is
 * loaded, so that it can be loaded when something of it is first used.
 */
const lazySection = {
  name: 'regular-expressions',
  test: /[\\/](?:re2js|regular-expression)[\\/](?:build|compile\.|character-classes\.)/,
};

/**
 * The commands and all that they need as one module for Node. It is made of sections, each of which is loaded when the first command
 * that needs it is called, because loading code takes longer than most commands. The sections are packed: the three libraries in
 * them would make the file four times as large.
 */
export async function bundleProgram(root: string, content: BundleContent): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    // Of the "yaml" package the form for every platform: that for Node asks for modules of Node in another way.
    platform: 'neutral',
    external: /^node:/,
    plugins: [virtual(await virtualModules(root, content))],
    treeshake: { moduleSideEffects: [{ test: /node_modules/, sideEffects: false }] },
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    codeSplitting: { groups: [lazySection] },
    minify: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  await bundle.close();
  const sections = output.filter((each) => each.type === 'chunk');
  const packages = packagesIn(sections.flatMap(({ moduleIds }) => moduleIds));
  const header = await bundleHeader(root, packages, content);
  return `#!/usr/bin/env node\n${header}${program(sections)}`;
}

/** A module that unpacks sections and runs them. They ask for each other as modules of Node do. */
const program = (sections: readonly { readonly fileName: string; readonly code: string }[]): string =>
  `import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

const sections = {
${sections.map(({ fileName, code }) => `  './${fileName}': '${packed(code)}',\n`).join('')}};

const ofNode = createRequire(import.meta.url);
const loaded = new Map();
const load = (name) =>
  name === './${lazySection.name}.js' ? new Proxy({}, { get: (_, word) => loadNow(name)[word] }) : loadNow(name);
const loadNow = (name) => {
  if (!Object.hasOwn(sections, name)) return ofNode(name);
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const exports = {};
  loaded.set(name, exports);
  const code = brotliDecompressSync(Buffer.from(sections[name], 'base64')).toString('latin1');
  compileFunction(code, ['require', 'exports'], { filename: \`policy.mjs (\${name})\` })(load, exports);
  return exports;
};
await load('./${entry}.js').start();
`;

/** A text pressed small enough to stand in a program as a string. */
const packed = (code: string): string =>
  brotliCompressSync(onlyAscii(code), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  }).toString('base64');

/** Code with other characters escaped, which V8 keeps in one byte a character and not two. A backslash before them meant nothing. */
const onlyAscii = (code: string): string =>
  code.replaceAll(
    /((?:\\\\)*)\\?([^\0-\x7f])/g,
    (_, backslashes: string, unit: string) =>
      `${backslashes}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const virtual = (modules: ReadonlyMap<string, string>) => ({
  name: 'virtual-modules',
  resolveId: (id: string) => (modules.has(id) ? id : null),
  load: (id: string) => {
    const code = modules.get(id);
    return code === undefined ? null : { code, moduleType: 'js' as const };
  },
});

/** The program, and what the catalogue knows of each server: texts, which are read when a command asks for them. */
async function virtualModules(
  root: string,
  { version, messagesAddress, servers }: BundleContent,
): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  const listed: string[] = [];
  for (const { id, knowledge, policies } of servers) {
    modules.set(`knowledge-${id}`, dataModule(await knowledge()));
    modules.set(`policies-${id}`, dataModule(await policies()));
    listed.push(
      `{ id: ${JSON.stringify(id)}, ${['knowledge', 'policies']
        .map((name) => `${name}: async () => (await import('${name}-${id}')).default`)
        .join(', ')} }`,
    );
  }
  return modules.set(
    entry,
    `import { runProgram } from ${JSON.stringify(resolve(root, 'src/command-line/run-program.ts'))};
export const start = () => runProgram({
  name: 'node policy.mjs',
  version: ${JSON.stringify(version)},
  messagesAddress: () => ${JSON.stringify(messagesAddress)},
  servers: () => [${listed.join()}],
});
`,
  );
}

const dataModule = (data: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`;

/** The packages that the code is made of. */
const packagesIn = (moduleIds: readonly string[]): string[] =>
  [
    ...new Set(
      moduleIds.flatMap((id) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []),
    ),
  ].sort();
