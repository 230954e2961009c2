import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atEnd, runNode } from './run-command.ts';

const parts = [
  'src',
  'public',
  'scripts',
  'tests/policy/conformance',
  'LICENSE',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
] as const;

/** Vitest puts what it says of itself into the environment, from which a build would take it for its own. */
const ofBuilds: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  ...Object.fromEntries(
    ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR', 'TEST', 'VITEST'].map((name) => [name, undefined]),
  ),
};

/** A copy of the project in a folder of its own, to be changed and built. It goes when this program ends. */
export interface ProjectCopy {
  readonly root: string;
  /** Runs a script of the project there, or one that a package brings. */
  readonly run: (script: string, ...words: string[]) => Promise<void>;
  /** Checks the content and builds the site into `dist/`, as `npm run build` does. */
  readonly build: () => Promise<void>;
}

/**
 * Copies what a build needs, so that another content, or another setting, is built by the same code. What Astro keeps
 * and writes lies in the copy too, so that builds and servers side by side do not meet. The packages are those of the
 * project itself.
 *
 * @param options.content the folder that becomes `content/`; the project's own unless given
 */
export function copyProject({
  content = 'content',
  environment = {},
}: { readonly content?: string; readonly environment?: NodeJS.ProcessEnv } = {}): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'project-copy-'));
  atEnd(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  cpSync(content, join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const run = async (script: string, ...words: string[]): Promise<void> => {
    const { status, output } = await runNode(script, words, {
      folder: root,
      environment: { ...ofBuilds, ...environment },
    });
    if (status !== 0)
      throw new Error(`${output}${[script, ...words].join(' ')} failed with status ${String(status)}.`);
  };
  return {
    root,
    run,
    build: () => run('node_modules/astro/bin/astro.mjs', 'build'),
  };
}
