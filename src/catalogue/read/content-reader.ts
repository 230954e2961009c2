import type { Fault } from '../report/fault.ts';
import type { NamedDocument, PageDocument } from './content.ts';
import type { ReadingCode } from './codes.ts';
import type { ContentDocument } from './document.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { FileKind } from './schemas.ts';
import { readTextFile, type TextFile } from './text-file.ts';

/** Reads the files of the content one by one, and gathers what is wrong with them on the way. */
export class ContentReader {
  readonly faults: Fault[] = [];
  /** Paths of all files, from the project's root, in order. */
  readonly paths: readonly string[];
  readonly #root: string;
  readonly #known: ReadonlySet<string>;
  readonly #inFolders: ReadonlyMap<string, readonly string[]>;
  readonly #read = new Set<string>();

  constructor(root: string, paths: readonly string[]) {
    this.#root = root;
    this.paths = paths;
    this.#known = new Set(paths);
    this.#inFolders = Map.groupBy(paths, folderOf);
  }

  /** Files that lie in a folder itself, with that ending. */
  filesIn(folder: string, ending: string): string[] {
    return (this.#inFolders.get(folder) ?? []).filter((path) => path.endsWith(ending));
  }

  /** A file's text; null when it is missing or cannot be used, which is then a fault. */
  text(path: string): TextFile | null {
    this.#read.add(path);
    if (!this.#known.has(path)) {
      this.#report(path, 'missing-file', `There is no ${path}, expected one.`, 'Add the file.');
      return null;
    }
    const { file, faults } = readTextFile(this.#root, path);
    this.faults.push(...faults);
    return file;
  }

  /** A YAML file that holds one entry. */
  document<T>(path: string, kind: FileKind<T>): ContentDocument<T> | null {
    const file = this.text(path);
    return file === null ? null : this.#parse(file, kind);
  }

  /** YAML files that hold one entry each, named by the file. */
  documents<T>(paths: readonly string[], ending: string, kind: FileKind<T>): NamedDocument<T>[] {
    return paths.flatMap((path) => {
      const document = this.document(path, kind);
      return document === null ? [] : [{ ...document, id: fileName(path, ending) }];
    });
  }

  /** A page of frontmatter and text. */
  page<T>(path: string, kind: FileKind<T>): PageDocument<T> | null {
    const file = this.text(path);
    if (file === null) return null;
    const page = splitFrontmatter(file.text);
    if (page === null) {
      const message = 'The page starts without frontmatter, expected it between two lines of three dashes.';
      this.#report(
        path,
        'missing-frontmatter',
        message,
        'Start the file with ---, the facts, and --- again.',
      );
      return null;
    }
    const document = this.#parse({ path, text: page.frontmatter }, kind);
    return { ...document, body: page.body, bodyLine: page.bodyLine };
  }

  /** Reports the files that were not asked for. */
  reportUnread(): void {
    for (const path of this.paths.filter((each) => !this.#read.has(each))) {
      const message = `Nothing reads ${path}, expected only files that the catalogue knows.`;
      const hint = 'Check its name and its folder (policies end in .yaml), or delete it.';
      this.#report(path, 'unread-file', message, hint);
    }
  }

  #parse<T>(file: TextFile, kind: FileKind<T>): ContentDocument<T> {
    const { document, faults } = kind.read(file);
    this.faults.push(...faults);
    return document;
  }

  #report(file: string, code: ReadingCode, message: string, hint: string): void {
    this.faults.push({ file, line: 1, column: 1, code, message, hint });
  }
}

/** The name of a file without its ending. */
export const fileName = (path: string, ending: string): string =>
  path.slice(path.lastIndexOf('/') + 1, -ending.length);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
