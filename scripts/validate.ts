/** `npm run validate`: every fault of the content in one run. Exit status 0 when there is none, 1 otherwise, 2 for wrong use. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reporters } from '../src/catalogue/report/reporters.ts';
import { validate } from '../src/catalogue/validate.ts';

const help = `Usage: npm run validate -- [--format text|json|github] [--root DIR]

Checks everything under content/ and reports every fault as file:line:column  code  message.

  --format   text for people, json for programs, github for annotations (text)
  --root     folder that holds content/ (this one)
  --help     this text
`;

function readOptions(): { format: string; root: string; help: boolean } {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      root: { type: 'string', default: '.' },
      help: { type: 'boolean', default: false },
    },
  });
  if (reporters[values.format] === undefined) {
    throw new Error(`--format is "${values.format}", expected one of ${Object.keys(reporters).join(', ')}.`);
  }
  return values;
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const root = resolve(options.root);
  const folder = await stat(`${root}/content`).catch(() => null);
  if (folder?.isDirectory() !== true)
    throw new Error(`--root is "${options.root}", expected a folder that holds content/.`);
  const { findings, counts } = await validate(root);
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  process.stdout.write(reporters[options.format]?.(findings, { colour }) ?? '');
  const looked = `${counts.tools} tools, ${counts.policies} policies, ${counts.postures} postures, ${counts.calls} calls`;
  const result =
    findings.length === 0 ? 'no faults' : `${findings.length} ${findings.length === 1 ? 'fault' : 'faults'}`;
  process.stderr.write(`${looked}: ${result}\n`);
  return findings.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
