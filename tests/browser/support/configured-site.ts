/** A copy of the project as a deployment has it: another address with a path, a contact form, and entries that are gone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../../scripts/project-copy.ts';
import { retiredEntries } from './retired-entries.ts';

/** Builds it and returns its folder. */
export async function buildConfiguredSite(address: string, contact: string): Promise<string> {
  const { run, build, root } = copyProject();
  writeFileSync(join(root, 'content/retired.yaml'), retiredEntries);
  await run('scripts/configure.ts', '--address', address, '--contact', contact);
  await build();
  return root;
}
