/** `npm run configure`: writes a deployment's settings into content/site.yaml, and into no other file. */
import { configureScript } from './commands/configure.ts';
import { runAsProgram } from './commands/run-as-program.ts';

await runAsProgram(configureScript);
