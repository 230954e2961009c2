import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../project-copy.ts';
import { atEnd } from '../run-command.ts';
import { multiplyServers } from './many-servers.ts';

/** A copy of the project with more servers than it has. */
export interface LargeCatalogue {
  readonly root: string;
  readonly tools: number;
  /** Deletes it. */
  readonly remove: () => void;
}

/** @param copies How many of each server it has. */
export async function makeLargeCatalogue(copies: number): Promise<LargeCatalogue> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-content-'));
  const content = join(scratch, 'content');
  const remove = (): void => {
    rmSync(scratch, { recursive: true, force: true });
  };
  atEnd(remove);
  multiplyServers('content', content, copies);
  const { root, run } = copyProject({ content });
  remove();
  await run('scripts/ledger.ts');
  const folder = join(root, 'content/tools');
  return {
    root,
    tools: readdirSync(folder).flatMap((server) => readdirSync(join(folder, server))).length,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
