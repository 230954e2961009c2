/** Runs a command and tells what it cost, on Linux, where the kernel counts it. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Builds an Astro site: Node's arguments, so that nothing else is measured with it. */
export const buildCommand = ['node_modules/astro/bin/astro.mjs', 'build'] as const;

/** What a command and all that it started took. */
export interface Cost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** The most memory of each program at once, in megabytes, by the program's name. */
  readonly peaks: ReadonlyMap<string, number>;
}

/** How often memory is looked at. The kernel keeps the highest figure, so only the last moment can be missed. */
const interval = 100;

/** @throws Error with the end of what the command said, when it fails. */
export async function measure(
  command: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const start = performance.now();
  // The shell's own `times` tells the processor time of all that the command started, once it has ended.
  const child = spawn('sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh', ...command], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  const times: Buffer[] = [];
  child.stdio.forEach((stream, index) => {
    if (stream && 'on' in stream)
      stream.on('data', (data: Buffer) => (index === 3 ? times : said).push(data));
  });
  const peaks = new Map<string, number>();
  const watch = setInterval(() => {
    for (const [name, megabytes] of memoryBelow(child.pid ?? 0))
      peaks.set(name, Math.max(peaks.get(name) ?? 0, megabytes));
  }, interval);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (status !== 0)
    throw new Error(
      `${command.join(' ')} ended with ${String(status)}:\n${Buffer.concat(said).toString().slice(-3000)}`,
    );
  return {
    cpuSeconds: secondsOf(Buffer.concat(times).toString()),
    wallSeconds: (performance.now() - start) / 1000,
    peaks,
  };
}

/** Adds up what `times` prints in its second line: user and system time of the children, as `1m2.03s`. */
const secondsOf = (times: string): number =>
  [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );

/** The name of each process below another one, with the most memory that it had so far. */
function memoryBelow(root: number): (readonly [string, number])[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const text = readStatus(id);
      return text === null ? [] : [{ id: Number(id), text }];
    });
  const field = (text: string, name: string): string =>
    new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(text)?.[1] ?? '';
  const below = new Set([root]);
  // Identifiers grow, so that a parent comes before its children.
  for (const { id, text } of processes.sort((a, b) => a.id - b.id))
    if (below.has(Number(field(text, 'PPid')))) below.add(id);
  return processes
    .filter(({ id }) => below.has(id))
    .map(({ text }) => [programOf(field(text, 'Name')), Number(field(text, 'VmHWM')) / 1024] as const);
}

const programOf = (name: string): string => (name.startsWith('pagefind') ? 'pagefind' : 'node');

/** A process may have ended since it was listed. */
function readStatus(id: string): string | null {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return null;
  }
}
