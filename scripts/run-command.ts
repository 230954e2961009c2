import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** How a command ended, and what it wrote. */
export interface CommandResult {
  /** Its exit status, or null when a signal ended it or it could not be started. */
  readonly status: number | null;
  /** Output and errors in the order in which they came; empty when they went to the terminal. */
  readonly output: string;
}

interface Options {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Whether what it writes goes straight to the terminal. */
  readonly shown?: boolean;
}

const isWindows = process.platform === 'win32';
const running = new Set<ChildProcess>();
const secondsToEnd = 5;
let isEnding = false;

/**
 * Runs a program in a process group of its own, so that it can be ended with all that it has started. Whatever ends this
 * program before it is done ends that one too.
 */
export function runCommand(
  program: string,
  words: readonly string[],
  { folder, environment, shown = false }: Options = {},
): Promise<CommandResult> {
  if (isEnding) return new Promise(() => undefined);
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const output: Buffer[] = [];
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    detached: !isWindows,
  });
  listen();
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part));
  child.on('error', ({ message }) => output.push(Buffer.from(`${program}: ${message}\n`)));
  // What it may have left running would keep the output open.
  child.on('exit', () => {
    send(child, 'SIGTERM');
  });
  child.on('close', (status) => {
    running.delete(child);
    resolve({ status, output: Buffer.concat(output).toString('utf8') });
  });
  return promise;
}

/** The same for a program of Node's: a script of the project, or one that a package brings. It ends with this one. */
export const runNode = (script: string, words: readonly string[] = [], options?: Options) =>
  runCommand(
    process.execPath,
    ['-r', join(import.meta.dirname, 'npm-script.cjs'), script, ...words],
    options,
  );

const cleanups: (() => void)[] = [];

/** Has something done when this program ends, in whatever way. */
export function atEnd(cleanup: () => void): void {
  if (cleanups.length === 0)
    process.on('exit', () => {
      for (const one of cleanups) one();
    });
  cleanups.push(cleanup);
}

/** Sends a signal to a program and to what it has started. */
function send(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (isWindows || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Ends all that runs and then this program, as whoever was told to stop by that signal. */
function end(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void {
  if (isEnding) return;
  isEnding = true;
  for (const child of running) send(child, 'SIGTERM');
  const deadline = Date.now() + secondsToEnd * 1000;
  setInterval(() => {
    const isLate = Date.now() > deadline;
    if (running.size > 0 && !isLate) return;
    for (const child of running) send(child, 'SIGKILL');
    process.exit({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal]);
  }, 50);
}

let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      end(signal);
    });
  process.on('exit', () => {
    for (const child of running) send(child, 'SIGTERM');
  });
}
