/** `npm run validate`: every fault of the content in one run. Exit status 0 for none, 1 for some, 2 for wrong use. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { reporters } from '../../src/catalogue/report/reporters.ts';
import { validate } from '../../src/catalogue/validate.ts';
import type { Script } from './script.ts';

const help = `Usage: npm run validate -- [--format text|json|github] [--root DIR]

Checks everything under content/ and reports every fault as file:line:column  code  message.

  --format   text for people (unless given), json for programs, github for annotations
  --root     folder that holds content/, this one unless given
  --help     this text

Exit status: 0 no fault, 1 faults, 2 wrong use.
`;

const formatSchema = z.enum(['text', 'json', 'github']);

export const validateScript: Script = {
  name: 'validate',
  async run(words, console) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        format: { type: 'string', default: 'text' },
        root: { type: 'string', default: '.' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.write(help);
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
    console.write(reporters[format.data](report, console));
    return report.faults.length === 0 ? 0 : 1;
  },
};
