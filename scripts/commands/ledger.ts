/** `npm run ledger`: adds what is new in content/ to content/ledger.yaml, the list of all that was ever published. */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inOrder, ledgerPath, ledgerText, linesOfContent } from '../../src/catalogue/ledger.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import type { Script } from './script.ts';

const help = `Usage: npm run ledger -- [--root DIR]

Adds every entry of content/ that content/ledger.yaml does not name yet. It takes no line out.

  --root     folder that holds content/, this one unless given
  --help     this text

Exit status: 0 done, 2 wrong use; then nothing is changed.
`;

export const ledgerScript: Script = {
  name: 'ledger',
  run(words, console) {
    const { values } = parseArgs({
      args: [...words],
      options: { root: { type: 'string', default: '.' }, help: { type: 'boolean', default: false } },
    });
    if (values.help) {
      console.write(help);
      return 0;
    }
    const path = resolve(values.root, ledgerPath);
    const { content } = readContent(resolve(values.root));
    // What cannot be read might name entries that are gone by now, and they would be forgotten.
    if (existsSync(path) && !content.ledger?.value)
      throw new Error(`${ledgerPath} has faults. "npm run validate" names them.`);
    const before = content.ledger?.value?.published ?? [];
    const after = inOrder([...before, ...linesOfContent(content)]);
    if (after.length === 0)
      throw new Error(`--root is "${values.root}", expected a folder that holds content/.`);
    writeFileSync(path, ledgerText(after));
    const added = after.filter((line) => !before.includes(line));
    for (const line of added) console.write(`+ ${line}\n`);
    console.write(`${added.length} entries were added to ${ledgerPath}; it holds ${after.length}.\n`);
    return 0;
  },
};
