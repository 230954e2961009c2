import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Fault } from '../../../src/catalogue/report/fault.ts';
import { validate } from '../../../src/catalogue/validate.ts';
import { fixtureRoot } from '../../fixture-catalogue/fixture.ts';

/** A copy of the fixture's content in a folder of its own, to be damaged, validated and mended again. */
export class ContentCopy {
  #root = '';
  #mend: (() => Promise<void>)[] = [];

  get root(): string {
    return this.#root;
  }

  async create(): Promise<void> {
    this.#root = await mkdtemp(join(tmpdir(), 'content-copy-'));
    await cp(join(fixtureRoot, 'content'), join(this.#root, 'content'), { recursive: true });
  }

  /** Undoes every damage, the last first. */
  async mend(): Promise<void> {
    for (const undo of this.#mend.reverse()) await undo();
    this.#mend = [];
  }

  async delete(): Promise<void> {
    await rm(this.#root, { recursive: true });
  }

  read(path: string): Promise<string> {
    return readFile(this.#at(path), 'utf8');
  }

  /** Puts one text for another that must stand in the file exactly once, so that no damage misses its aim. */
  async replace(path: string, found: string, replacement: string): Promise<void> {
    const text = await this.read(path);
    const count = text.split(found).length - 1;
    if (count !== 1) throw new Error(`"${found}" stands ${count} times in ${path}, expected once`);
    await this.write(
      path,
      text.replace(found, () => replacement),
    );
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const before = await readFile(this.#at(path)).catch(() => null);
    await mkdir(dirname(this.#at(path)), { recursive: true });
    await writeFile(this.#at(path), content);
    this.#mend.push(() => (before === null ? rm(this.#at(path)) : writeFile(this.#at(path), before)));
  }

  /** Puts a symbolic link where nothing is. */
  async link(target: string, path: string): Promise<void> {
    await symlink(this.#at(target), this.#at(path));
    this.#mend.push(() => rm(this.#at(path)));
  }

  /** Takes a file or a folder away. */
  async remove(path: string): Promise<void> {
    await this.move(path, `removed/${path}`);
  }

  async move(from: string, to: string): Promise<void> {
    await mkdir(dirname(this.#at(to)), { recursive: true });
    await rename(this.#at(from), this.#at(to));
    this.#mend.push(async () => {
      // What was written in its place since then is gone already; its folders may be left.
      await rm(this.#at(from), { recursive: true, force: true });
      await rename(this.#at(to), this.#at(from));
    });
  }

  faults(): readonly Fault[] {
    return validate(this.#root, new Date()).faults;
  }

  /**
   * What validation finds, for a snapshot. In place of its number stands the text of each line, so that a snapshot
   * holds while the content grows. `under` leaves out what follows elsewhere from the same damage.
   */
  async report(under = ''): Promise<string> {
    const printed: string[] = [];
    const faults = this.faults().filter(({ file }) => file.startsWith(under));
    for (const { file, line, column, code, message, hint } of faults) {
      const text = await this.read(file).catch(() => '');
      const marked = text.split(/\r?\n/)[line - 1]?.slice(column - 1, column + 59) ?? '';
      printed.push(`${file} > ${marked}\n${code}: ${withoutNumbers(message)}\n${hint}`);
    }
    return printed.join('\n\n');
  }

  #at(path: string): string {
    return join(this.#root, path);
  }
}

const withoutNumbers = (message: string): string =>
  message.replaceAll(/(?<=\.(?:mdx|yaml)):\d+/g, ':LINE').replaceAll(/(?<=\bline )\d+/g, 'LINE');

/** A copy for the tests of one file, mended after each. */
export function useContentCopy(): ContentCopy {
  const copy = new ContentCopy();
  beforeAll(() => copy.create());
  afterEach(() => copy.mend());
  afterAll(() => copy.delete());
  return copy;
}
