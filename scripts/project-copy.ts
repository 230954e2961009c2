import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const parts = ['src', 'public', 'scripts', 'package.json', 'astro.config.mjs', 'tsconfig.json'] as const;

/** A copy of the project in a folder of its own, to be changed and built. */
export interface ProjectCopy {
  readonly root: string;
  /** Runs a command of package.json there. */
  readonly run: (...command: string[]) => void;
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
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  cpSync(content, join(root, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    run: (...command) => {
      const { status } = spawnSync('npm', ['run', '--silent', ...command], {
        cwd: root,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) throw new Error(`npm run ${command.join(' ')} failed with status ${String(status)}`);
    },
  };
}
