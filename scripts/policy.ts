/** `npm run policy`: what can be done with a policy, from the project's own source. The site serves the same program as one file. */
import { resolve } from 'node:path';
import { runProgram } from '../src/command-line/run-program.ts';
import { sourceProgram } from '../src/command-line/source-program.ts';

await runProgram(await sourceProgram(resolve(import.meta.dirname, '..')));
