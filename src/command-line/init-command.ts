import { access, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { gatherCases } from './gather-cases.ts';
import { cataloguedServer, refuseFaults } from './known-server.ts';
import { readOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

export const initCommand: Command = {
  help: `Writes the full policy of a server into ID.yaml, and its cases into ID.cases.yaml, in this folder:
the policy's own, and those of the tools' own policies that it meets too. What is there is never
overwritten.

  --server ID    the catalogue's only server unless given
  --posture ID   the recommended one unless given
  --help         this text

Exit status: 0 both are written, 2 wrong use, or a file is there already.
`,

  async run(args, console, program) {
    const { values, positionals } = readOptions(args, {
      server: { type: 'string' },
      posture: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('init takes no file names.');
    const server = cataloguedServer(program, values.server);
    const { id } = server;
    const { postures, toolCases } = (await server.policies()) ?? refuseFaults(server);
    const posture = postures.find((each) =>
      values.posture === undefined ? each.isRecommended : each.id === values.posture,
    );
    if (posture === undefined)
      throw new UsageError(
        `--posture is "${values.posture ?? ''}", expected one of ${postures.map((each) => each.id).join(', ')}.`,
      );
    const files = [
      { name: `${id}.yaml`, text: posture.policy },
      { name: `${id}.cases.yaml`, text: gatherCases(posture, toolCases) },
    ];
    const taken: string[] = [];
    for (const { name } of files) if (await isThere(resolve(console.folder, name))) taken.push(name);
    if (taken.length > 0) throw new UsageError(`Already there, and not overwritten: ${taken.join(', ')}.`);
    for (const { name, text } of files) await writeNew(resolve(console.folder, name), name, text);
    const [policy, cases] = files.map(({ name }) => name);
    await console.write(
      `Wrote ${policy ?? ''} (${posture.title}) and ${cases ?? ''}.\nTry it: ${program.name} test ${policy ?? ''} ${cases ?? ''}\n`,
    );
    return 0;
  },
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes a file that is not there yet. */
async function writeNew(path: string, name: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(
      `${name} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
