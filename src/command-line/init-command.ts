import { access, open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { edgesFile, gatherCases } from './gather-cases.ts';
import { readOptions } from './options.ts';
import { cataloguedServer, refuseFaults } from './servers.ts';
import { setParameters } from './set-parameters.ts';
import { UsageError } from './usage-error.ts';

export const initCommand: Command = {
  help: `Writes the full policy of a server into ID.yaml, and its cases into ID.cases.yaml, in this folder:
the policy's own, and those of the tools' own policies that it meets too. What is there is never
overwritten.

  --server ID            the catalogue's only server unless given
  --posture ID           the recommended one unless given
  --set PARAMETER=VALUE  another value in the policy of a tool, such as a limit or the values that
                         an argument may have. Give it once for each. Where several tools have a
                         parameter of that name, write TOOL.PARAMETER=VALUE. Each policy is tried
                         with its values before it is written, and the calls at the edge of each
                         value are among the cases. A name that is none lists those that there are
  --help                 this text

Exit status: 0 both are written, 2 wrong use, or a file is there already.
`,

  async run(args, console, program) {
    const { values, positionals } = readOptions(args, {
      server: { type: 'string' },
      posture: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
    });
    if (positionals.length > 0) throw new UsageError('init takes no file names.');
    const server = cataloguedServer(program, values.server);
    const { id } = server;
    const policies = (await server.policies()) ?? refuseFaults(server);
    const { postures, tools } = policies;
    const posture = postures.find((each) =>
      values.posture === undefined ? each.isRecommended : each.id === values.posture,
    );
    if (posture === undefined)
      throw new UsageError(
        `--posture is "${values.posture ?? ''}", expected one of ${postures.map((each) => each.id).join(', ')}.`,
      );
    const knowledge = (await server.knowledge()) ?? refuseFaults(server);
    const { policy: text, edges, hidden } = setParameters(policies, posture, knowledge, values.set);
    const gathered = gatherCases(text, posture.cases, [
      ...(edges.length > 0 ? [edgesFile(edges)] : []),
      ...tools.flatMap(({ variants }) => variants.map(({ cases: own }) => own)),
    ]);
    const files = [
      { name: `${id}.yaml`, text },
      { name: `${id}.cases.yaml`, text: gathered.text },
    ];
    const taken: string[] = [];
    for (const { name } of files) if (await isThere(resolve(console.folder, name))) taken.push(name);
    if (taken.length > 0) throw new UsageError(`Already there, and not overwritten: ${taken.join(', ')}.`);
    await writeAll(files, console.folder);
    const [policy, cases] = files.map(({ name }) => name);
    const title = `${posture.title}${text === posture.policy ? '' : ', changed'}`;
    const notes = [
      ...hidden,
      ...gathered.leftOut.map((each) => `Left out of the cases, because of the values: ${each}`),
    ];
    await console.write(
      `Wrote ${policy ?? ''} (${title}) and ${cases ?? ''}.\n${notes.map((each) => `${each}\n`).join('')}Try it: ${program.name} test ${policy ?? ''} ${cases ?? ''}\n`,
    );
    return 0;
  },
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes files that are not there yet: all of them or none. */
async function writeAll(
  files: readonly { readonly name: string; readonly text: string }[],
  folder: string,
): Promise<void> {
  const begun: string[] = [];
  for (const { name, text } of files) {
    const path = resolve(folder, name);
    try {
      const file = await open(path, 'wx');
      begun.push(path);
      try {
        await file.writeFile(text);
      } finally {
        await file.close();
      }
    } catch (error) {
      await Promise.all(begun.map((each) => rm(each, { force: true })));
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(`${name} could not be written, so nothing was: ${reason}`);
    }
  }
}
