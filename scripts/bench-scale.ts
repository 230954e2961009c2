/**
 * `npm run bench:scale`: what it costs to check and build catalogues of many tools. They are made of this one, in a
 * scratch folder, by giving its servers other ids. Prints a table in Markdown; needs Linux. Processor seconds tell more
 * than seconds on a clock, which depend on what else the machine does.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { sizesOf } from './bench/built-site.ts';
import { makeLargeCatalogue } from './bench/large-catalogue.ts';
import { buildCommand, measure, type Cost } from './bench/measure.ts';
import { markdownTable } from './bench/table.ts';

const help = `Usage: npm run bench:scale -- [--copies 1,11,44,220] [--steps validate,off,drawn,cached]

  --copies   how many of each server a catalogue has
  --steps    what is measured: the check of the content, and builds without previews (off), with previews that
             are drawn, and with previews from the cache, in this order
  --help     this text
`;

const steps = ['validate', 'off', 'drawn', 'cached'] as const;
const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '1,11,44,220' },
    steps: { type: 'string', default: steps.join(',') },
    help: { type: 'boolean', default: false },
  },
});
const wantedCopies = z.array(z.coerce.number().int().min(1)).parse(values.copies.split(','));
const wantedSteps = z.array(z.enum(steps)).parse(values.steps.split(','));

const labels = {
  validate: 'validate',
  off: 'build, no previews',
  drawn: 'build, previews drawn',
  cached: 'build, previews kept',
} as const;

async function measureCatalogue(copies: number): Promise<string[][]> {
  const { root, tools, remove } = await makeLargeCatalogue(copies);
  const rows: string[][] = [];
  for (const step of wantedSteps) {
    const isCheck = step === 'validate';
    const command = isCheck ? ['scripts/validate.ts'] : buildCommand;
    const cost = await measure([process.execPath, ...command], root, {
      PREVIEWS: step === 'off' ? 'off' : 'on',
    });
    const row = [
      labels[step],
      tools.toLocaleString('en'),
      ...figures(cost, isCheck ? null : join(root, 'dist')),
    ];
    rows.push(row);
    process.stderr.write(`${row.join('  ')}\n`);
  }
  remove();
  return rows;
}

function figures({ cpuSeconds, wallSeconds, peaks }: Cost, dist: string | null): string[] {
  const peak = (name: string): string => (peaks.has(name) ? (peaks.get(name) ?? 0).toFixed(0) : '');
  const costs = [cpuSeconds.toFixed(1), wallSeconds.toFixed(1)];
  if (dist === null) return ['', ...costs, '', '', peak('node'), '', '', ''];
  const { pages, largest, indexBytes } = sizesOf(dist);
  return [
    pages.toLocaleString('en'),
    ...costs,
    (cpuSeconds / pages).toFixed(3),
    (pages / wallSeconds).toFixed(1),
    peak('node'),
    peak('pagefind'),
    `/${largest.path.replace(/index\.html$/, '')} ${(largest.bytes / 1000).toFixed(0)}`,
    (indexBytes / 1e6).toFixed(1),
  ];
}

if (values.help) process.stdout.write(help);
else {
  const rows: string[][] = [];
  for (const copies of wantedCopies) rows.push(...(await measureCatalogue(copies)));
  process.stdout.write(
    markdownTable(
      [
        'What',
        'Tools',
        'Pages',
        'CPU s',
        'Wall s',
        'CPU s a page',
        'Pages a s',
        'Node MB',
        'Pagefind MB',
        'Largest page, kB gzip',
        'Index MB',
      ],
      rows,
    ),
  );
}
