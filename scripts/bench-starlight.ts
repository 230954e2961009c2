/**
 * `npm run bench:starlight`: builds the same prose and policies as a plain Starlight site, and measures both builds one
 * after the other. Ours is this catalogue with its servers copied; Starlight gets the Markdown twins of our pages, so
 * that both set the same words, code and tables, and search through them. Needs Linux, and the registry for Starlight,
 * which is installed in a scratch folder alone.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { sizesOf } from './bench/built-site.ts';
import { makeLargeCatalogue } from './bench/large-catalogue.ts';
import { buildCommand, measure, type Cost } from './bench/measure.ts';
import { markdownTable } from './bench/table.ts';
import { atEnd } from './run-command.ts';

/** The versions that the figures in BENCHMARKS.md are of. */
const packages = { astro: '7.3.4', '@astrojs/starlight': '0.42.4' } as const;

const { values } = parseArgs({ options: { copies: { type: 'string', default: '11' } } });
const copies = z.coerce.number().int().min(1).parse(values.copies);

/** Puts a twin among Starlight's pages: the title goes into its head, and Starlight sets it as the heading. */
function toStarlight(twin: string, file: string): void {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(twin) ?? [];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${head.replace(/^url: .*$/m, '')}\n---\n${body.replace(/^# .*$/m, '')}`);
}

function makeStarlight(root: string, dist: string): void {
  const files = {
    'package.json': JSON.stringify({
      name: 'starlight',
      private: true,
      type: 'module',
      dependencies: packages,
      // A project's npm may insist on a word about it. Nothing needs its script.
      allowScripts: { esbuild: false },
    }),
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://example.org', integrations: [starlight({ title: 'Catalogue' })] });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of globSync('**/index.md', { cwd: dist }))
    toStarlight(readFileSync(join(dist, path), 'utf8'), join(root, 'src/content/docs', path));
}

const row = (name: string, { cpuSeconds, wallSeconds, peaks }: Cost, dist: string): string[] => {
  const { pages, indexBytes } = sizesOf(dist);
  return [
    name,
    pages.toLocaleString('en'),
    cpuSeconds.toFixed(1),
    wallSeconds.toFixed(1),
    (cpuSeconds / pages).toFixed(3),
    (pages / wallSeconds).toFixed(1),
    (peaks.get('node') ?? 0).toFixed(0),
    (peaks.get('pagefind') ?? 0).toFixed(0),
    (indexBytes / 1e6).toFixed(1),
  ];
};

const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };
const build = [process.execPath, ...buildCommand];
const { root } = await makeLargeCatalogue(copies);
const ours = await measure(build, root, { ...quiet, PREVIEWS: 'off' });
const starlight = mkdtempSync(join(tmpdir(), 'bench-starlight-'));
atEnd(() => {
  rmSync(starlight, { recursive: true, force: true });
});
makeStarlight(starlight, join(root, 'dist'));
await measure(['npm', 'install', '--no-audit', '--no-fund'], starlight);
const theirs = await measure(build, starlight, quiet);
process.stdout.write(
  markdownTable(
    ['Site', 'Pages', 'CPU s', 'Wall s', 'CPU s a page', 'Pages a s', 'Node MB', 'Pagefind MB', 'Index MB'],
    [
      row('This catalogue, no previews', ours, join(root, 'dist')),
      row(`Starlight ${packages['@astrojs/starlight']}`, theirs, join(starlight, 'dist')),
    ],
  ),
);
