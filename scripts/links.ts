/** `npm run links`: the addresses outside the site that its pages link to, and whether they answer. */
import { linksScript } from './commands/links.ts';
import { runAsProgram } from './commands/run-as-program.ts';

await runAsProgram(linksScript);
