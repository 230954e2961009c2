/** One function scores a tool, and every place that shows a score shows what it returns. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { joinCatalogue } from '../../src/catalogue/join.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { elements, hasClass, parseHtml, textOf } from './support/html.ts';
import { copyProject } from '../../scripts/project-copy.ts';
import { searchMeta } from './support/search-fragments.ts';

const isLinkTo =
  (address: string) =>
  ({ properties }: Element): boolean =>
    String(properties.href).replace(/#.*/, '') === address;

/** The texts of the badges inside elements of a kind that link to an address. */
const badges = (page: ReturnType<typeof parseHtml>, kind: string, address: string): string[] =>
  elements(page, (each) => each.tagName === kind && elements(each, isLinkTo(address)).length > 0).flatMap(
    (each) => elements(each, (part) => hasClass(part, 'risk')).map(textOf),
  );

/** What a built site shows of a tool's risk, place by place. */
function shown(root: string, address: string) {
  const dist = join(root, 'dist');
  const page = (at: string) => parseHtml(readFileSync(join(dist, at, 'index.html'), 'utf8'));
  return {
    badges: elements(page(address), (each) => hasClass(each, 'risk')).map(textOf),
    search: searchMeta(dist).get(address)?.risk,
    table: badges(page('/tools/'), 'tr', address),
    filter: elements(page('/tools/'), (each) => each.tagName === 'tr')
      .filter((row) => elements(row, isLinkTo(address)).length > 0)
      .map(({ properties }) => properties.dataLevel),
    home: badges(page('/'), 'li', address),
    method: badges(page('/risk/method/'), 'tr', address),
  };
}

/** The same, as the one function scores the tool. */
function expected({ score, title, level }: { score: number; title: string; level: string }) {
  const badge = `${title} ${score}/5`;
  return {
    badges: [`${title} risk ${score}/5`, badge],
    search: badge,
    table: [badge],
    filter: [level],
    home: [badge],
    method: [badge],
  };
}

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
