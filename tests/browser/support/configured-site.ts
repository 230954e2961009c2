/** Builds a copy of the project for another address, the way a deployment does, and serves it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configuredSite, contact } from './sites.ts';

const copy = mkdtempSync(join(tmpdir(), 'configured-site-'));
for (const name of [
  'content',
  'src',
  'public',
  'scripts',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
]) {
  cpSync(name, join(copy, name), { recursive: true });
}
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));

function run(...command: string[]): void {
  const { status } = spawnSync('npm', ['run', '--silent', ...command], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm run ${command.join(' ')} failed with status ${String(status)}`);
}

run('configure', '--', '--address', configuredSite.address, '--contact', contact.address);
run('build');
run('preview', '--', '--host', '127.0.0.1', '--port', configuredSite.port);
