/** `npm run validate`: every fault of the content in one run. Exit status 0 for none, 1 for some, 2 for wrong use. */
import { validateScript } from './commands/validate.ts';
import { runAsProgram } from './commands/run-as-program.ts';

await runAsProgram(validateScript);
