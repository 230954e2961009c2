/** `npm run fingerprint`: says which tools a server defines otherwise than when the catalogue was checked. */
import { fingerprintScript } from './commands/fingerprint.ts';
import { runAsProgram } from './commands/run-as-program.ts';

await runAsProgram(fingerprintScript);
