import { convertPolicy, lossWords, policyFormats, refusedByEngine } from '../policy/formats/index.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Command } from './command.ts';
import { visible } from './console.ts';
import { choose, readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { serverOfPolicies } from './servers.ts';
import { UsageError } from './usage-error.ts';

const formatIds = policyFormats.map(({ id }) => id);

export const convertCommand: Command = {
  help: `Writes a policy in the format of a client or gateway to standard output, and on standard error what
that format does not enforce. A rule that the format cannot hold makes it ask or deny, never allow.
- reads standard input.

  --to FORMAT         ${formatIds.slice(0, 5).join(', ')},
                      ${formatIds.slice(5).join(', ')}
  --server ID         whose tools the policy is for. Unless given: the server of the catalogue whose
                      tools it names. "none": only the tools that the policy names are known
  --server-name NAME  what the client calls the server; the server's id unless given
  --help              this text

Exit status: 0 converted, 1 the engine refuses the policy, or a name cannot stand in the format,
2 wrong use or a file that cannot be read.
`,

  async run(args, console, program) {
    const { values, positionals } = readOptions(args, {
      to: { type: 'string' },
      server: { type: 'string' },
      'server-name': { type: 'string' },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one policy file.');
    if (values.to === undefined) throw new UsageError(`Name a format with --to: ${formatIds.join(', ')}.`);
    const to = choose('to', formatIds, values.to);
    const format = policyFormats.find(({ id }) => id === to);
    if (format === undefined) throw new UsageError(`There is no format ${to}.`);
    const serverOf = await serverOfPolicies(values, console, program);
    const bytes = await readInput(file, console);
    const { id, knowledge } = serverOf(bytes, file);
    const serverName = values['server-name'] ?? id;
    if (serverName === null) throw new UsageError('Name the server as the client does, with --server-name.');

    const loaded = loadPolicy(bytes);
    if (loaded.verdict !== 'valid') {
      const lines = loaded.problems.map(
        ({ line, column, code, message }) => `${file}:${line}:${column}  error  ${code}  ${message}`,
      );
      console.writeError(visible(`${lines.join('\n')}\n${refusedByEngine}\n`));
      return 1;
    }
    const source = { text: new TextDecoder().decode(bytes), policy: loaded.policy };
    const conversion = convertPolicy(format, source, knowledge?.tools ?? [], { serverName });
    if (conversion.outcome === 'refused') {
      console.writeError(visible(`${conversion.problems.join('\n')}\n`));
      return 1;
    }
    await console.write(conversion.text);
    const lines = conversion.losses.map(({ code, tools }) => {
      const of = tools.length === 0 ? '' : ` Tools: ${tools.join(', ')}.`;
      return `${code}: ${lossWords[code].sentence}${of}\n`;
    });
    console.writeError(visible(`Not enforced as in the policy:\n${lines.join('')}`));
    return 0;
  },
};
