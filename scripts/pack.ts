/**
 * Around `npm pack`: the package is the checker as one file and needs nothing else. So while npm packs, `policy.mjs` lies in the
 * project's folder and package.json leaves out what only the site needs; afterwards all is as it was.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';
import { checkerFile } from '../src/bundle/checker-file.ts';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { oldestNode } from '../src/command-line/oldest-node.ts';

const manifest = 'package.json';
const saved = '.astro/package.json';
const program = 'policy.mjs';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  type: z.literal('module'),
  bin: z.record(z.string(), z.literal(program)),
  files: z.tuple([z.literal(program)]),
});

function end(): void {
  if (existsSync(saved)) renameSync(saved, manifest);
  rmSync(program, { force: true });
}

async function begin(): Promise<void> {
  end(); // What a run that was cut off has left.
  const { text } = await checkerFile(readCatalogue(), process.cwd());
  const kept = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  mkdirSync('.astro', { recursive: true });
  copyFileSync(manifest, saved);
  writeFileSync(program, text, { mode: 0o755 });
  const packed = { ...kept, engines: { node: `>=${oldestNode}` } };
  writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
}

if (process.argv[2] === 'end') end();
else await begin();
