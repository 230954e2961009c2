/** Builds a copy of the project for another address, the way a deployment does, and serves it. */
import { copyProject } from './project-copy.ts';
import { configuredSite, contact } from './sites.ts';

const { run } = copyProject();
run('configure', '--', '--address', configuredSite.address, '--contact', contact.address);
run('build');
run('preview', '--', '--host', '127.0.0.1', '--port', configuredSite.port);
