import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emptyState, readState, writeState, type KeptState } from './kept-state.ts';

/** Said when what is kept can be neither read nor written: a limit could not be held then, so nothing may pass. */
export class StateFailure extends Error {}

/** Said when what is kept can be read but not believed. Somebody has to look at it, and may delete it. */
export class StateDoubt extends Error {}

/** A change to what is kept, and what comes of it. Null leaves it as it is. */
export interface Change<T> {
  readonly result: T;
  readonly state: KeptState | null;
}

/** So long a writer may take. Numbers are taken away only when they are much older, so that none is given twice. */
const longest = 30_000;
const keptFor = 20 * longest;

/**
 * Counters in a folder that several programs use at once.
 *
 * Each change is a new file with the next number, made whole under another name and then linked to its own. Of two programs that
 * make the same number, the system lets one through; the other reads again and tries the next. So no lock can be left behind,
 * whenever a program ends.
 */
export class StateFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Changes what is kept. The change is worked out again for as long as others come first.
   *
   * @throws StateFailure when that cannot be done
   */
  async change<T>(work: (state: KeptState) => Change<T>): Promise<T> {
    const start = performance.now();
    const draft = join(this.#folder, `draft-${process.pid}-${crypto.randomUUID()}`);
    try {
      await makeFolder(this.#folder);
      for (;;) {
        const { number, state } = await this.#read();
        const { result, state: changed } = work(state);
        if (changed === null) return result;
        await writeWhole(draft, writeState(changed));
        const isFirst = await linkNew(draft, join(this.#folder, nameOf(number + 1)));
        await rm(draft, { force: true });
        if (performance.now() - start > longest)
          throw new StateFailure(
            `Counting took longer than ${longest / 1000} seconds: ${this.#folder} is slow, or other calls came first.`,
          );
        if (!isFirst) continue;
        await this.#clear(number);
        return result;
      }
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      if (error instanceof StateFailure) throw error;
      if (error instanceof StateDoubt)
        throw new StateFailure(`${error.message} Delete the folder ${this.#folder} to count from 0.`);
      throw new StateFailure(`The counters cannot be kept in ${this.#folder}: ${reasonOf(error)}.`);
    }
  }

  async #read(): Promise<{ readonly number: number; readonly state: KeptState }> {
    const number = Math.max(0, ...(await this.#numbers()));
    if (number === 0) return { number, state: emptyState() };
    const name = nameOf(number);
    const text = await readFile(join(this.#folder, name), 'utf8');
    try {
      return { number, state: readState(text) };
    } catch {
      throw new StateDoubt(`The counters in ${name} are damaged.`);
    }
  }

  async #numbers(): Promise<number[]> {
    const names = await readdir(this.#folder);
    return names.flatMap((name) => Number(/^(\d{1,15})\.json$/.exec(name)?.[1] ?? []));
  }

  /** Takes away what nobody can be reading any more. That it fails changes nothing. */
  async #clear(newest: number): Promise<void> {
    try {
      const names = (await readdir(this.#folder)).filter((name) => name !== nameOf(newest + 1));
      const oldest = Date.now() - keptFor;
      for (const name of names) {
        const path = join(this.#folder, name);
        if ((await stat(path)).mtimeMs < oldest) await rm(path, { force: true });
      }
    } catch {
      // Another program was faster.
    }
  }
}

const nameOf = (number: number): string => `${number}.json`;

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file a second name; false when that name is taken. */
async function linkNew(path: string, name: string): Promise<boolean> {
  try {
    await link(path, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes a folder and those above it, for its owner alone. Node's own way of making several never ends where the system says of a
 * folder that is there that it is not, as in /proc.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (code !== 'ENOENT' || above === path) throw error;
    await makeFolder(above);
    // Another program may have made it in the meantime.
    await mkdir(path, { mode: 0o700 }).catch((again: unknown) => {
      if (codeOf(again) !== 'EEXIST') throw again;
    });
  }
}

const reasons = new Map([
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'the system does not allow it'],
  ['EROFS', 'the file system can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk space of this user is used up'],
  ['ENOTDIR', 'a part of that path is a file, not a folder'],
  ['EEXIST', 'that is a file, not a folder'],
  ['ENOENT', 'a part of that path cannot be made, or is a link to what is not there'],
  ['ELOOP', 'links on that path lead to each other'],
  ['ENAMETOOLONG', 'a part of that path is too long'],
]);

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const reason = reasons.get(code ?? '');
  return reason === undefined ? String(error) : `${reason} (${code ?? ''})`;
}
