import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the behaviour of the real engine is recorded, a case a line. The tests hold the policy library against all of it. */
const folder = 'tests/policy/conformance';

/** How many cases of the real engine's behaviour are recorded. */
export const recordedCases = (): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')).length;
