import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { oldestNode } from '../command-line/oldest-node.ts';
import { engineCommit } from '../policy/engine-version.ts';
import type { BundleContent } from './bundle-program.ts';

const packageSchema = z.object({ version: z.string(), license: z.string() });

/** What a reader of the file must know first: what it is, whose it is, and under which licences. */
export async function bundleHeader(
  root: string,
  packages: readonly string[],
  { version, site }: Pick<BundleContent, 'version' | 'site'>,
): Promise<string> {
  const licence = (await readFile(resolve(root, 'LICENSE'), 'utf8')).trim();
  const described = await Promise.all(packages.map((name) => describePackage(root, name)));
  const lines = [
    `${site.title}: the policy checker ${version} as one file, for Node ${oldestNode} and newer.`,
    site.address,
    '',
    `It follows Intercept at commit ${engineCommit}.`,
    'Run it with --help. SHA-256 of this file: policy.mjs.sha256 beside it.',
    '',
    licence,
    '',
    `The code is packed with brotli and base64; its source is at ${site.repository}.`,
    'It holds these libraries:',
    '',
    ...described.flatMap((text) => [text, '']),
  ];
  return `/*\n${lines
    .join('\n')
    .replaceAll('*/', '* /')
    .split('\n')
    .map((line) => ` * ${line}`.trimEnd())
    .join('\n')}\n */\n`;
}

async function describePackage(root: string, name: string): Promise<string> {
  const folder = resolve(root, 'node_modules', name);
  const { version, license } = packageSchema.parse(
    JSON.parse(await readFile(resolve(folder, 'package.json'), 'utf8')),
  );
  const text = await readFile(resolve(folder, 'LICENSE'), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}
