/** One function scores a tool, and every place that shows a score shows what it returns. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { searchEntriesAddress } from '../../src/site/search-address.ts';
import { readSearchEntries } from '../../src/site/search/search-entry.ts';
import { fixture, fixtureTool } from '../fixture-catalogue/fixture.ts';
import { changedTool } from './support/configured-site.ts';
import { elements, hasClass, parseHtml, textOf } from './support/html.ts';
import { configuredSite, site } from './support/sites.ts';
import { catalogue } from './support/samples.ts';

const isLinkTo =
  (address: string) =>
  ({ properties }: Element): boolean =>
    String(properties.href).replace(/#.*/, '') === address;

/** The texts of the badges inside elements of a kind that link to an address. */
const badges = (page: ReturnType<typeof parseHtml>, kind: string, address: string): string[] =>
  elements(page, (each) => each.tagName === kind && elements(each, isLinkTo(address)).length > 0).flatMap(
    (each) => elements(each, (part) => hasClass(part, 'risk')).map(textOf),
  );

/** What the search says of the tool at an address. */
function searchRisk(dist: string, place: string): string {
  const loaded: unknown = JSON.parse(readFileSync(join(dist, searchEntriesAddress), 'utf8'));
  const risk = readSearchEntries(loaded).find(({ address }) => address === place)?.risk;
  return risk ? `${risk.title} ${risk.score}/5` : '';
}

/** What a built site shows of a tool's risk, place by place. */
function shown(dist: string, place: string, base = '/') {
  const page = (at: string) => parseHtml(readFileSync(join(dist, at, 'index.html'), 'utf8'));
  const address = base + place.slice(1);
  return {
    badges: elements(page(place), (each) => hasClass(each, 'risk')).map(textOf),
    search: searchRisk(dist, place),
    table: badges(page('/tools/'), 'tr', address),
    filter: elements(page('/tools/'), (each) => each.tagName === 'tr')
      .filter((row) => elements(row, isLinkTo(address)).length > 0)
      .map(({ properties }) => properties.dataLevel),
    // Once among all tools, and once more among the critical ones.
    home: [...new Set(badges(page('/'), 'li', address))],
    method: badges(page('/risk/method/'), 'tr', address),
  };
}

/** The same, as the one function scores the tool. */
function expected({ score, title, level }: { score: number; title: string; level: string }) {
  const badge = `${title} ${score}/5`;
  return {
    badges: [badge, badge],
    search: badge,
    table: [badge],
    filter: [level],
    home: [badge],
    method: [badge],
  };
}

test('badge, facts, tables, filter and search show what the one function returns', () => {
  const { tools, risk } = catalogue;
  for (const { tool } of tools)
    expect(shown(site.folder, toolAddress(tool)), tool.name).toEqual(expected(riskScore(tool, risk)));
});

test('another factor in one file is another score in every place, after a build', () => {
  const { tools, risk } = readCatalogue(configuredSite.root);
  const base = new URL(configuredSite.address).pathname;
  const known = new Set(fixture.tools.map(({ tool }) => tool.name));
  for (const { tool } of tools.filter(({ tool: { name } }) => known.has(name))) {
    const score = riskScore(tool, risk);
    const before = riskScore(fixtureTool(tool.name).tool, fixture.risk);
    const isChanged = tool.name === changedTool.name;
    expect(score.score !== before.score && score.level !== before.level, tool.name).toBe(isChanged);
    expect(shown(join(configuredSite.root, 'dist'), toolAddress(tool), base), tool.name).toEqual(
      expected(score),
    );
  }
});
