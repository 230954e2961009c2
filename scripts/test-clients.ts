/**
 * Hands every policy in every format to the vendors' own programs, as far as they can be installed, and runs the clients that call
 * hooks with the hook: a job of its own, because the downloads are large. Names what ran and what did not; a program that could not be installed is no failure.
 *
 * --folder DIR keeps the installed programs for the next run.
 * --most N hands at most so many files to each program that is started anew for every file; all unless given.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify, stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { checkerFile } from '../src/bundle/checker-file.ts';
import type { Catalogue, PolicyFile } from '../src/catalogue/catalogue.ts';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { readCall, runCase } from '../src/catalogue/run-cases.ts';
import { conversionsOf, type PolicyConversion } from '../src/catalogue/policy-conversions.ts';
import { checkHook } from './clients/check-hook.ts';
import { hookClients } from './clients/guarded-session.ts';

const run = promisify(execFile);

interface Sample extends PolicyConversion {
  readonly server: string;
  readonly source: PolicyFile;
}

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

const engineModules = {
  loader: z.object({ loadPoliciesFromToml: z.custom<LoadPolicies>((value) => typeof value === 'function') }),
  engine: z.object({ PolicyEngine: z.custom<EngineClass>((value) => typeof value === 'function') }),
};
type LoadPolicies = (
  paths: string[],
  tier: () => number,
) => Promise<{ rules: unknown[]; errors: { message: string; details?: string; severity?: string }[] }>;
type EngineClass = new (config: { rules: unknown[]; approvalMode?: string }) => {
  check: (
    call: { name: string; args: Record<string, unknown> },
    server: string,
  ) => Promise<{ decision: string }>;
};

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

function samplesOf(catalogue: Catalogue): Sample[] {
  const of = (server: string, source: PolicyFile): Sample[] =>
    conversionsOf(catalogue, server, source).map((each) => ({ ...each, server, source }));
  return [
    ...catalogue.postures.flatMap(({ server, file }) => of(server.id, file)),
    ...catalogue.tools.flatMap(({ server, policies }) => policies.flatMap((file) => of(server.id, file))),
    ...catalogue.attacks.flatMap(({ policy }) => (policy === null ? [] : of(policy.server.id, policy))),
  ];
}

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

/** Loads each file with the client's loader as a user's policy, and decides the calls of all cases with its engine. */
async function checkGemini(place: string, own: readonly Sample[]): Promise<string[]> {
  const policyFolder = join(place, 'node_modules/@google/gemini-cli-core/dist/src/policy');
  // The engine tells each step.
  console.debug = () => undefined;
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(policyFolder, name)).href);
  const { loadPoliciesFromToml } = engineModules.loader.parse(await load('toml-loader.js'));
  const { PolicyEngine } = engineModules.engine.parse(await load('policy-engine.js'));
  const faults: string[] = [];
  let calls = 0;
  for (const { text, source, server, losses, address } of own) {
    const path = join(place, 'policy.toml');
    await writeFile(path, text);
    const { rules, errors } = await loadPoliciesFromToml([path], () => 4);
    faults.push(...errors.map(({ message, details = '' }) => `${address}: ${message} ${details}`));
    const lost = new Set(losses.filter(({ code }) => code !== 'no-message').flatMap(({ tools }) => tools));
    for (const approvalMode of ['default', 'yolo']) {
      const engine = new PolicyEngine({ rules: [...rules], approvalMode });
      for (const oneCase of source.cases) {
        for (const { call, decisions } of runCase(source.policy, oneCase)) {
          const read = readCall(call);
          if ('unread' in read) continue;
          const { tool, arguments: args } = read.call;
          const { decision } = await engine.check(
            { name: `mcp_${server}_${tool}`, args: { ...args } },
            server,
          );
          for (const own of new Set(decisions.map((each) => each.decision))) {
            calls++;
            const isRight = lost.has(tool) ? own === 'allow' || decision !== 'allow' : own === decision;
            // What is open must not be closed either: it is allowed or asked about.
            const isUsable = own !== 'allow' || decision !== 'deny';
            if (!isRight || !isUsable)
              faults.push(
                `${address}: ${oneCase.title}: ${tool}: policy ${own}, client ${decision} (${approvalMode})`,
              );
          }
        }
      }
    }
  }
  console.log(`         ${calls} decisions compared, in the default mode and in yolo mode`);
  return faults;
}

/** One settings file with the permissions of all policies would hide faults, so each has a home of its own. */
async function checkClaude(place: string, own: readonly Sample[]): Promise<string[]> {
  const check = async (text: string): Promise<string> => {
    const home = await mkdtemp(join(tmpdir(), 'claude-'));
    await mkdir(join(home, '.claude'));
    await writeFile(join(home, '.claude/settings.json'), text);
    const output = await outputOf(join(place, 'node_modules/.bin/claude'), ['doctor'], home);
    await rm(home, { recursive: true, force: true });
    return output;
  };
  const broken = await check('{"permissions":{"deny":["mcp__a__b(c:d)"]}}');
  const isSeen = /invalid/i;
  if (!isSeen.test(broken)) return [`claude doctor did not name a rule that it drops: ${firstLine(broken)}`];
  return faultsOf(own, async ({ text }) => {
    const output = await check(text);
    return isSeen.test(output) ? linesWith(output, isSeen) : null;
  });
}

async function checkCodex(place: string, own: readonly Sample[]): Promise<string[]> {
  const check = async (text: string): Promise<string> => {
    const home = await mkdtemp(join(tmpdir(), 'codex-'));
    await mkdir(join(home, '.codex'));
    await writeFile(join(home, '.codex/config.toml'), text);
    const program = join(place, 'node_modules/.bin/codex');
    const output = await outputOf(program, ['--strict-config', 'app-server', '--print-startup-config'], home);
    await rm(home, { recursive: true, force: true });
    return output;
  };
  const isSeen = /unknown|error|invalid/i;
  const withCommand = (text: string, server: string): string =>
    text.replace(`[mcp_servers.${server}]\n`, `[mcp_servers.${server}]\ncommand = "true"\n`);
  const broken = await check('[mcp_servers.a]\ncommand = "true"\ndenied_tools = ["b"]\n');
  if (!isSeen.test(broken)) return [`codex did not name a key that it does not know: ${firstLine(broken)}`];
  return faultsOf(own, async ({ text, server }) => {
    const output = await check(withCommand(text, server));
    return isSeen.test(output) ? linesWith(output, isSeen) : null;
  });
}

async function checkOpencode(place: string, own: readonly Sample[]): Promise<string[]> {
  const check = async (text: string): Promise<string> => {
    const home = await mkdtemp(join(tmpdir(), 'opencode-'));
    await writeFile(join(home, 'opencode.json'), text);
    const output = await outputOf(join(place, 'node_modules/.bin/opencode'), ['debug', 'config'], home);
    await rm(home, { recursive: true, force: true });
    return output;
  };
  const broken = await check('{"permission":{"a_*":"forbid"}}');
  if (!/invalid|error/i.test(broken))
    return [`opencode took an answer that does not exist: ${firstLine(broken)}`];
  const wanted = z.object({ permission: z.record(z.string(), z.string()) });
  return faultsOf(own, async ({ text }) => {
    const output = await check(text);
    // The program prints the configuration that counts: every entry has to be there, in its order.
    const printed = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
    const read = wanted.safeParse(parsedJson(printed));
    const entries = JSON.stringify(Object.entries(wanted.parse(JSON.parse(text)).permission));
    const isSame = read.success && JSON.stringify(Object.entries(read.data.permission)) === entries;
    return isSame ? null : firstLine(output);
  });
}

/** The files of which a check says something. */
async function faultsOf(
  own: readonly Sample[],
  check: (sample: Sample) => Promise<string | null>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const sample of own) {
    const fault = await check(sample);
    if (fault !== null) faults.push(`${sample.address}: ${fault}`);
  }
  return faults;
}

/** What a program prints in a home of its own, without the network’s keys. It has a minute. */
function outputOf(program: string, args: readonly string[], home: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: home,
      env: { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => {
      resolve(stripVTControlCharacters(text));
    });
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';
const linesWith = (text: string, pattern: RegExp): string =>
  text
    .split('\n')
    .filter((line) => pattern.test(line))
    .join(' | ');
