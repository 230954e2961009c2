/** Builds a copy of the project for another address, the way a deployment does, with entries that are gone, and serves it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../../scripts/project-copy.ts';
import { retiredEntries } from './retired-entries.ts';
import { configuredSite, contact } from './sites.ts';

const { run, root } = copyProject();
writeFileSync(join(root, 'content/retired.yaml'), retiredEntries);
run('configure', '--', '--address', configuredSite.address, '--contact', contact.address);
run('build');
run('preview', '--', '--host', '127.0.0.1', '--port', configuredSite.port);
