import { checkPolicy, problemsOf } from '../policy/check/check-policy.ts';
import type { Command } from './command.ts';
import { choose, readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { countOf, type FileReport } from './report/problem-report.ts';
import { formats, reporterFor } from './report/reporters.ts';
import { serverOfPolicies } from './servers.ts';
import { UsageError } from './usage-error.ts';

export const checkCommand: Command = {
  help: `Loads each policy as the engine does and says all that is wrong with it, as
file:line:column  severity  code  message. An error is what the engine refuses;
a warning is what it takes, but does not do what it seems to. - reads standard input.

  --server ID   whose tools the policies are for. Unless given: for each policy the server of the
                catalogue whose tools it names. "none" leaves out the warnings that need the tools
  --strict      warnings count as problems too
  --tools FILE  whose tools the policies are for, as a saved answer to tools/list
  --format F    text (unless given), json, github for annotations, sarif, or junit
  --help        this text

Exit status: 0 no problem, 1 problems, 2 wrong use or a file that cannot be read.
`,

  async run(args, console, program) {
    const { values, positionals } = readOptions(args, {
      server: { type: 'string' },
      tools: { type: 'string' },
      strict: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    });
    const format = choose('format', formats, values.format);
    if (positionals.length === 0) throw new UsageError('Name a policy file, or - for standard input.');
    if (positionals.filter((name) => name === '-').length > 1)
      throw new UsageError('Standard input can be read once only.');
    const serverOf = await serverOfPolicies(values, console, program);

    const files: FileReport[] = [];
    const unreadable: string[] = [];
    for (const file of positionals) {
      try {
        const text = await readInput(file, console);
        const checked = checkPolicy(text, serverOf(text, file).knowledge);
        files.push({ file, verdict: checked.loaded.verdict, problems: problemsOf(checked) });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        unreadable.push(error.message);
      }
    }
    const messagesAddress = program.messagesAddress();
    const sectionOf = (code: string): string => `${messagesAddress}#${code}`;
    // Nothing was checked, so there is nothing to sum up; a program still gets its document.
    if (files.length > 0 || format !== 'text') {
      const report = await reporterFor(format);
      await console.write(report(files, { colour: console.colour, sectionOf, version: program.version }));
    }
    if (unreadable.length > 0) throw new UsageError(unreadable.join('\n'));
    const counted = countOf(files, 'error') + (values.strict ? countOf(files, 'warning') : 0);
    return counted === 0 ? 0 : 1;
  },
};
