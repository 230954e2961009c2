/**
 * Hands every policy in every format to the vendors' own programs, as far as they can be installed, and runs the clients that call
 * hooks with the hook: a job of its own, because the downloads are large. Names what ran and what did not; a program that could not be installed is no failure.
 *
 * --folder DIR keeps the installed programs for the next run.
 * --most N hands at most so many files to each program that is started anew for every file; all unless given.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { checkerFile } from '../src/bundle/checker-file.ts';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { checkHook } from './clients/check-hook.ts';
import { checkClaude, checkCodex, checkOpencode } from './clients/check-settings.ts';
import { checkGemini } from './clients/gemini-engine.ts';
import { hookClients } from './clients/guarded-session.ts';
import { samplesOf, type Sample } from './clients/samples.ts';

const run = promisify(execFile);

interface Client {
  readonly name: string;
  readonly format: string;
  readonly packageName: string;
  readonly version: string;
  /** Whether the program is started for every file, which takes seconds each. */
  readonly startsForEach: boolean;
  /** Tries all files, and gives what the program did not take, each in a line. */
  readonly check: (folder: string, samples: readonly Sample[]) => Promise<string[]>;
}

const clients: readonly Client[] = [
  {
    name: 'Gemini CLI policy engine: loads each file, and decides every case',
    format: 'gemini-cli',
    packageName: '@google/gemini-cli-core',
    version: '0.61.0',
    startsForEach: false,
    check: checkGemini,
  },
  {
    name: 'claude doctor: reads the settings',
    format: 'claude-code',
    packageName: '@anthropic-ai/claude-code',
    version: '2.1.331',
    startsForEach: true,
    check: checkClaude,
  },
  {
    name: 'codex --strict-config: reads the configuration',
    format: 'codex',
    packageName: '@openai/codex',
    version: '0.169.0',
    startsForEach: true,
    check: checkCodex,
  },
  {
    name: 'opencode debug config: reads the configuration',
    format: 'opencode',
    packageName: 'opencode-ai',
    version: '1.18.33',
    startsForEach: true,
    check: checkOpencode,
  },
];

const { values } = parseArgs({ options: { folder: { type: 'string' }, most: { type: 'string' } } });
const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'clients-')));
const most = values.most === undefined ? undefined : z.coerce.number().int().min(1).parse(values.most);
const catalogue = readCatalogue('.');
const samples = samplesOf(catalogue);
let failures = 0;
for (const client of clients) {
  const all = samples.filter(({ format }) => format.id === client.format);
  const own = client.startsForEach ? all.slice(0, most) : all;
  await runClient(client, `${client.name}: ${own.length} of ${all.length} files`, (place) =>
    client.check(place, own),
  );
}
const checker = await checkerFile(catalogue, '.');
for (const client of hookClients)
  await runClient(client, 'calls the hook, with a server of its own and a stand-in for the model', (place) =>
    checkHook(client, place, checker.text),
  );
console.log('NOT RUN  Cursor, ToolHive, AgentCore: no program that could check a file offline');
console.log('         Cedar’s own engine decides the Cedar files in npm test');
if (values.folder === undefined) await rm(folder, { recursive: true });
process.exitCode = failures === 0 ? 0 : 1;

/** Installs a program, once for whatever it is needed, tries it, and says what came of it. */
async function runClient(
  { packageName, version }: Pick<Client, 'packageName' | 'version'>,
  what: string,
  check: (place: string) => Promise<string[]>,
): Promise<void> {
  const label = `${packageName} ${version}, ${what}`;
  const place = join(folder, packageName.replaceAll('/', '-'));
  const missing = await install(packageName, version, place);
  if (missing !== null) {
    console.log(`NOT RUN  ${label}: ${missing}`);
    return;
  }
  const faults = await check(place);
  failures += faults.length;
  console.log(`${faults.length === 0 ? 'PASSED' : 'FAILED'}   ${label}`);
  for (const fault of faults) console.log(`         ${fault}`);
}

/** Installs a program, and says why it could not be; null when it is there. */
async function install(packageName: string, version: string, place: string): Promise<string | null> {
  const manifest = z.object({ version: z.string() });
  const isThere = await readFile(join(place, 'node_modules', packageName, 'package.json'), 'utf8').then(
    (text) => manifest.parse(JSON.parse(text)).version === version,
    () => false,
  );
  if (isThere) return null;
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'package.json'), '{"private":true}\n');
  return run('npm', ['install', '--no-audit', '--no-fund', `${packageName}@${version}`], { cwd: place }).then(
    () => null,
    (error: unknown) =>
      error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error),
  );
}
