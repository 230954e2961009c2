/** One function scores a tool, and every place that shows a score shows what it returns. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { joinCatalogue } from '../../src/catalogue/join.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { copyProject } from './support/project-copy.ts';

const text = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** The row of a table that links to an address. */
const rowOf = (html: string, address: string): string =>
  html.match(/<tr\b[^]*?<\/tr>/g)?.find((row) => row.includes(`href="${address}`)) ?? '';

/** What a built site shows of a tool's risk, place by place. */
function shown(root: string, address: string) {
  const page = (at: string): string => readFileSync(join(root, 'dist', at, 'index.html'), 'utf8');
  const tool = page(address);
  const row = rowOf(page('/tools/'), address);
  const home = page('/');
  const glance = /^[^]*?<\/a>/.exec(home.slice(home.indexOf(`href="${address}"`)))?.[0] ?? '';
  return {
    badge: /class="risk risk-(\d)">\s*(\w+ risk \d\/5)/.exec(tool)?.slice(1),
    facts: /Risk level<[^]*?(\w+ \d\/5)/.exec(tool)?.[1],
    search: /data-risk="([^"]*)"/.exec(tool)?.[1],
    table: /\w+ \d\/5/.exec(text(row))?.[0],
    filter: /data-level="([^"]*)"/.exec(row)?.[1],
    home: /\w+ \d\/5/.exec(text(glance))?.[0],
    method: /\w+ \d\/5/.exec(text(rowOf(page('/risk/method/'), address)))?.[0],
  };
}

/** The same, as the one function scores the tool. */
const expected = ({ score, title, level }: { score: number; title: string; level: string }) => ({
  badge: [String(score), `${title} risk ${score}/5`],
  facts: `${title} ${score}/5`,
  search: `${title} ${score}/5`,
  table: `${title} ${score}/5`,
  filter: level,
  home: `${title} ${score}/5`,
  method: `${title} ${score}/5`,
});

test('badge, facts, tables, filter and search show what the one function returns', async () => {
  const { tools, risk } = joinCatalogue((await readContent('.')).content);
  for (const { tool } of tools)
    expect(shown('.', toolAddress(tool)), tool.name).toEqual(expected(riskScore(tool, risk)));
});

test('another factor in one file is another score in every place, after a build', () => {
  const { root, run } = copyProject();
  const file = join(root, 'content/tools/binance/bn_ping/tool.mdx');
  const before = readFileSync(file, 'utf8');
  expect(before.split('factor: none')).toHaveLength(2);
  writeFileSync(file, before.replace('factor: none', 'factor: triggers-execution'));
  run('build');
  expect(shown(root, '/tools/binance/bn-ping/')).toEqual(
    expected({ score: 3, title: 'High', level: 'high' }),
  );
  expect(shown(root, '/tools/binance/bn-klines/')).toEqual(shown('.', '/tools/binance/bn-klines/'));
  rmSync(root, { recursive: true });
});
