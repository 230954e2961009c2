import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a larger catalogue of the one there is: further servers with other ids, titles and sentences, which have the same
 * tools, policies and cases.
 *
 * @param copies How many of each server there are in the end.
 */
export function multiplyServers(content: string, folder: string, copies: number): void {
  cpSync(content, folder, { recursive: true });
  for (const server of readdirSync(join(content, 'tools')))
    for (let copy = 2; copy <= copies; copy += 1) copyServer(content, folder, server, copy);
}

function copyServer(content: string, folder: string, server: string, copy: number): void {
  const id = `${server}-${copy}`;
  const own = (text: string): string =>
    text.replace(new RegExp(`^(id|server): ${server}$`, 'gm'), `$1: ${id}`);
  const copyFile = (
    path: readonly string[],
    to: readonly string[],
    change: (text: string) => string,
  ): void => {
    writeFileSync(join(folder, ...to), change(own(readFileSync(join(content, ...path), 'utf8'))));
  };
  copyFile(['servers', `${server}.yaml`], ['servers', `${id}.yaml`], (text) =>
    text.replace(/^((?:short_)?title: .*)$/gm, `$1 ${nameOf(copy)}`),
  );
  for (const kind of ['postures', 'tools'] as const) {
    mkdirSync(join(folder, kind, id), { recursive: true });
    for (const entry of readdirSync(join(content, kind, server), { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name).slice(join(content, kind, server).length + 1);
      if (entry.isDirectory()) mkdirSync(join(folder, kind, id, path), { recursive: true });
      else
        copyFile([kind, server, path], [kind, id, path], (text) =>
          entry.name === 'tool.mdx' ? inOtherWords(text, copy) : text,
        );
    }
  }
}

/** No sentence, summary or title may stand on two tools' pages. */
const inOtherWords = (text: string, copy: number): string =>
  text
    .replace(/^(title: .*)$/m, `$1 ${nameOf(copy)}`)
    .replace(/(?<=[\p{L}\p{N})}`”’"'])([.?!])(?=\s|["'),\]]|$)/gmu, ` (${nameOf(copy)})$1`);

/** A number in letters: digits would be taken for values of the policies. */
const nameOf = (copy: number): string =>
  copy.toString().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
