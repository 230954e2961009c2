/** `npm run validate`: every fault of the content in one run. Exit status 0 for none, 1 for some, 2 for wrong use. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { reporters } from '../src/catalogue/report/reporters.ts';
import { validate } from '../src/catalogue/validate.ts';
import { endOnOutputErrors } from '../src/command-line/output-errors.ts';

const help = `Usage: npm run validate -- [--format text|json|github] [--root DIR]

Checks everything under content/ and reports every fault as file:line:column  code  message.

  --format   text for people (unless given), json for programs, github for annotations
  --root     folder that holds content/, this one unless given
  --help     this text

Exit status: 0 no fault, 1 faults, 2 wrong use.
`;

const formatSchema = z.enum(['text', 'json', 'github']);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      root: { type: 'string', default: '.' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const format = formatSchema.safeParse(values.format);
  if (!format.success) {
    throw new Error(`--format is "${values.format}", expected one of ${formatSchema.options.join(', ')}.`);
  }
  const root = resolve(values.root);
  const folder = await stat(join(root, 'content')).catch(() => null);
  if (folder?.isDirectory() !== true) {
    throw new Error(`--root is "${values.root}", expected a folder that holds content/.`);
  }
  const report = validate(root, new Date());
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  process.stdout.write(reporters[format.data](report, { colour }));
  return report.faults.length === 0 ? 0 : 1;
}

endOnOutputErrors();
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\nSee npm run validate -- --help\n`,
  );
  process.exitCode = 2;
}
