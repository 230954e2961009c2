/** `npm run fingerprint`: says which tools a server defines otherwise than when the catalogue was checked. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  compareFingerprints,
  parseToolList,
  type Comparison,
} from '../../src/catalogue/compare-fingerprints.ts';
import type { Content } from '../../src/catalogue/read/content.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import type { Script } from './script.ts';

const help = `Usage: npm run fingerprint -- FILE|- [--server ID] [--root DIR]

Compares a server's answer to tools/list with the fingerprints of the catalogue: the tools' names, descriptions,
input schemas and annotations.

  FILE       the answer as JSON: the message, its result, or the list of tools; - reads standard input
  --server   whose tools they are; needed when the catalogue has several servers
  --root     folder that holds content/, this one unless given
  --help     this text

Exit status: 0 all the same, 1 differences, 2 wrong use or unreadable input.
`;

/** The fingerprints of a server's tools by name. */
function fingerprintsOf({ servers, tools }: Content, named: string | undefined): Map<string, string> {
  const ids = servers.map(({ id }) => id);
  const server = named ?? (ids.length === 1 ? ids[0] : undefined);
  if (server === undefined || !ids.includes(server)) {
    throw new Error(`--server is ${named ?? 'missing'}, expected one of ${ids.join(', ')}.`);
  }
  const pages = tools.filter((tool) => tool.server === server);
  return new Map(
    pages.map(({ path, page }) => {
      if (!page?.value) throw new Error(`${path}/tool.mdx has faults. "npm run validate" names them.`);
      return [page.value.name, page.value.fingerprint];
    }),
  );
}

const meanings: Readonly<Record<Comparison['state'], string>> = {
  same: 'as in the catalogue',
  changed: 'changed since the catalogue was checked; the fingerprint is now',
  unknown: 'not in the catalogue; the fingerprint is',
  missing: 'in the catalogue, but not in the answer',
};

export const fingerprintScript: Script = {
  name: 'fingerprint',
  async run(words, console) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        server: { type: 'string' },
        root: { type: 'string', default: '.' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.write(help);
      return 0;
    }
    const [file, ...surplus] = positionals;
    if (file === undefined || surplus.length > 0)
      throw new Error('Expected one FILE, or - for standard input.');
    const definitions = parseToolList(file === '-' ? console.readInput() : readFileSync(file, 'utf8'));
    const { content } = readContent(resolve(values.root));
    const comparisons = await compareFingerprints(definitions, fingerprintsOf(content, values.server));
    for (const { tool, state, now } of comparisons) {
      const changed = state === 'changed' || state === 'unknown';
      console.write(`${tool}  ${state}  ${meanings[state]}${changed && now !== null ? ` ${now}` : ''}\n`);
    }
    return comparisons.every(({ state }) => state === 'same') ? 0 : 1;
  },
};
