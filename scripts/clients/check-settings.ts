/** Whether a client's own program takes its settings: what it says of each file, and that it names a wrong one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { programOutput } from './program-output.ts';
import type { Sample } from './samples.ts';

/** One settings file with the permissions of all policies would hide faults, so each has a home of its own. */
export async function checkClaude(place: string, own: readonly Sample[]): Promise<string[]> {
  const program = join(place, 'node_modules/.bin/claude');
  const check = (text: string) => printedWith(['.claude/settings.json', text], program, ['doctor']);
  const broken = await check('{"permissions":{"deny":["mcp__a__b(c:d)"]}}');
  const isSeen = /invalid/i;
  if (!isSeen.test(broken)) return [`claude doctor did not name a rule that it drops: ${firstLine(broken)}`];
  return faultsOf(own, async ({ text }) => {
    const output = await check(text);
    return isSeen.test(output) ? linesWith(output, isSeen) : null;
  });
}

export async function checkCodex(place: string, own: readonly Sample[]): Promise<string[]> {
  const program = join(place, 'node_modules/.bin/codex');
  const words = ['--strict-config', 'app-server', '--print-startup-config'];
  const check = (text: string) => printedWith(['.codex/config.toml', text], program, words);
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

export async function checkOpencode(place: string, own: readonly Sample[]): Promise<string[]> {
  const program = join(place, 'node_modules/.bin/opencode');
  const check = (text: string) => printedWith(['opencode.json', text], program, ['debug', 'config']);
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

/** What a program prints in a home of its own that holds one file, without the network’s keys. It has a minute. */
async function printedWith(
  [path, text]: readonly [path: string, text: string],
  program: string,
  words: readonly string[],
): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'client-'));
  try {
    await mkdir(join(home, dirname(path)), { recursive: true });
    await writeFile(join(home, path), text);
    const environment = {
      PATH: process.env.PATH,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      NO_COLOR: '1',
    };
    return stripVTControlCharacters(await programOutput(program, words, { environment, seconds: 60 }));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
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
