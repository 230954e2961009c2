import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a line of the content must name to mean an address: itself, or the parts of a file at a commit. */
function needles(address: string): string[] {
  const file = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\/([0-9a-f]{40})\/(.+)$/.exec(address);
  const [, repository, commit, path] = file ?? [];
  return repository === undefined || commit === undefined || path === undefined
    ? [address]
    : [`repository: ${repository}`, `path: ${decodeURI(path)}`, commit];
}

/** Finds the lines of `content/` that name an address, as `file:line`. */
export async function addressFinder(root: URL): Promise<(address: string) => string[]> {
  const folder = fileURLToPath(root);
  const lines: { readonly place: string; readonly text: string }[] = [];
  for (const path of globSync('content/**/*.{yaml,mdx}', { cwd: folder }).sort()) {
    const file = path.replaceAll('\\', '/');
    const text = await readFile(new URL(encodeURI(file), root), 'utf8');
    text.split(/\r?\n/).forEach((line, index) => {
      if (/https?:|repository:/.test(line)) lines.push({ place: `${file}:${index + 1}`, text: line });
    });
  }
  return (address) => {
    const wanted = needles(address);
    return lines
      .filter(({ text }) => wanted.every((needle) => namesWhole(text, needle)))
      .map(({ place }) => place);
  };
}

/** Whether a text has a needle that does not go on, as `…/issues/99` does within `…/issues/995`. */
function namesWhole(text: string, needle: string): boolean {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (!/^[\w/%?=&#-]|^\.\w/.test(text.slice(at + needle.length))) return true;
  }
  return false;
}
