/**
 * `npm test`: the steps named, or all, side by side. What a step writes stays together: all of it when it fails, which it
 * also does when it leaves a temporary file behind. The last lines say how each step went. Exit status 0 when all
 * passed, 1 when one did not, 2 for wrong use.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endOnOutputErrors } from '../src/command-line/output-errors.ts';
import { atEnd, runNode } from './run-command.ts';

interface Step {
  readonly name: string;
  readonly script: string;
  readonly words?: readonly string[];
}

const astro = 'node_modules/astro/bin/astro.mjs';

/** Writes the types of the content, by which the types of everything else are checked. */
const types: Step = { name: 'content', script: astro, words: ['sync'] };

/** The longest first, so that the short ones fill what is left. */
const steps: readonly Step[] = [
  { name: 'browser', script: 'scripts/browser-tests.ts' },
  { name: 'unit', script: 'node_modules/vitest/vitest.mjs', words: ['run', '--reporter=dot'] },
  { name: 'components', script: astro, words: ['check', '--noSync', '--tsconfig', 'tsconfig.astro.json'] },
  { name: 'oxlint', script: 'node_modules/oxlint/bin/oxlint', words: ['.', '--deny-warnings'] },
  { name: 'oxfmt', script: 'node_modules/oxfmt/bin/oxfmt', words: ['--check', '.'] },
  { name: 'eslint', script: 'node_modules/eslint/bin/eslint.js', words: ['.', '--max-warnings', '0'] },
];

const onTypes = ['components', 'oxlint'];

/** Two even on one core: a step often waits for a disk, a browser or a process. */
const slots = Math.max(2, availableParallelism());

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** Where everything that runs makes its temporary folders. It goes with this program, however that ends. */
const scratch = mkdtempSync(join(tmpdir(), 'npm-test-'));
atEnd(() => {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
});

/** One of the two alone: Node warns of both, and a warning is no part of what a program says. */
const colours =
  process.stdout.isTTY && !process.env.NO_COLOR
    ? { FORCE_COLOR: '1', NO_COLOR: undefined }
    : { FORCE_COLOR: undefined, NO_COLOR: '1' };

/** What Node and Playwright compile is kept between runs, which they would do in the folder for temporary files. */
const kept = {
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
  PWTEST_CACHE_DIR: resolve('node_modules/.cache/playwright'),
};

async function run({ name, script, words }: Step): Promise<Outcome> {
  const start = performance.now();
  const folder = join(scratch, name);
  mkdirSync(folder);
  const { status, output } = await runNode(script, words, {
    environment: { ...colours, ...kept, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
  const seconds = (performance.now() - start) / 1000;
  const left = status === 0 ? readdirSync(folder) : [];
  const passed = status === 0 && left.length === 0;
  const said = left.length > 0 ? `Left in the folder for temporary files: ${left.join(', ')}.` : output;
  if (!passed) process.stdout.write(`\n--- ${name} ---\n${said.trimEnd()}\n\n`);
  const outcome = { name, passed, seconds };
  console.log(describe(outcome));
  return outcome;
}

const describe = ({ name, passed, seconds }: Outcome): string =>
  `${passed ? 'passed' : 'FAILED'}  ${name.padEnd(10)}  ${seconds.toFixed(0).padStart(4)} s`;

/** Runs steps as slots become free, each slot the next that is waiting. */
async function runAll(chosen: readonly Step[]): Promise<Outcome[]> {
  const waiting = [...chosen];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await run(step));
  };
  await Promise.all(Array.from({ length: slots }, work));
  return outcomes;
}

endOnOutputErrors();
const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step "${unknown.join('" or "')}", expected of ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const start = performance.now();
const chosen = steps.filter(({ name }) => named.length === 0 || named.includes(name));
console.log(`Running ${chosen.map(({ name }) => name).join(', ')}; at most ${slots} at once.`);
const isTyped = chosen.some(({ name }) => onTypes.includes(name));
const outcomes = [...(isTyped ? [await run(types)] : []), ...(await runAll(chosen))];
const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
const verdict = failed.length === 0 ? 'All passed' : `Failed: ${failed.join(', ')}`;
console.log(`${verdict}, in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
process.exit(failed.length === 0 ? 0 : 1);
