/** `npm run ledger`: adds what is new in content/ to content/ledger.yaml, the list of all that was ever published. */
import { ledgerScript } from './commands/ledger.ts';
import { runAsProgram } from './commands/run-as-program.ts';

await runAsProgram(ledgerScript);
