import { expect, test } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { commonQuestions } from '../../src/site/common-questions.ts';
import { builtFiles, builtText, listedPages as listed, pageTree } from './support/built-site.ts';
import { elements, hasClass, textOf } from './support/html.ts';
import { catalogue, tool as sampleTool } from './support/samples.ts';
import { breadcrumbList, dataSet, faqPage, thingsOf, thingsOfType } from './support/structured-data.ts';

const { site, risk, tools } = catalogue;
const address = (page: string): string => new URL(page.slice(1), site.address).href;

/** The values of an attribute of the page's elements with another attribute of a certain value. */
const values = (page: string, attribute: string, key: string, value: string): unknown[] =>
  elements(pageTree(page), ({ properties }) => {
    const own = properties[key];
    return (Array.isArray(own) ? own.join(' ') : own) === value;
  }).map(({ properties }) => properties[attribute]);

test('the sitemap names exactly the pages that exist, and robots.txt the sitemap', () => {
  const named = [...builtText('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  expect(named.sort()).toEqual(listed.map(address).sort());
  expect(builtText('robots.txt')).toMatch(
    new RegExp(`^User-agent: \\*\\nAllow: /\\n\\nSitemap: ${address('/sitemap.xml')}\\n$`),
  );
});

test('every page names its one address; the page for unknown addresses has none and stays out', () => {
  for (const page of listed) expect(values(page, 'href', 'rel', 'canonical'), page).toEqual([address(page)]);
  expect(values('/404.html', 'href', 'rel', 'canonical')).toEqual([]);
  expect(values('/404.html', 'content', 'name', 'robots')).toEqual(['noindex']);
});

test('every page but the first tells where it stands, as its breadcrumb does', () => {
  for (const page of listed.filter((one) => one !== '/')) {
    const [list] = thingsOfType(page, 'BreadcrumbList');
    const { itemListElement } = breadcrumbList.parse(list);
    expect(itemListElement.map(({ position }) => position)).toEqual(
      itemListElement.map((_, index) => index + 1),
    );
    expect(itemListElement[0]).toMatchObject({ name: site.title, item: site.address });
    expect(itemListElement.at(-1)?.item).toBe(address(page));
    for (const { item } of itemListElement) expect(listed.map(address)).toContain(item);
    const shown = elements(pageTree(page), (element) => hasClass(element, 'breadcrumb'));
    const names = itemListElement.slice(1).map(({ name }) => name);
    if (shown[0]) expect(names.join(' '), page).toBe(textOf(shown[0]));
  }
});

for (const entry of tools) {
  const { tool } = entry;
  const page = toolAddress(tool);

  test(`what ${tool.server}/${tool.name} is told to search engines to be is what the catalogue says`, () => {
    const plain = (text: string): string => text.replaceAll('`', '');
    const questions = [...commonQuestions(entry, riskScore(tool, risk)), ...tool.faq];
    const [faq] = thingsOfType(page, 'FAQPage');
    expect(
      faqPage.parse(faq).mainEntity.map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text]),
    ).toEqual(questions.map(({ question, answer }) => [plain(question), plain(answer)]));
    expect(thingsOfType(page, 'TechArticle')).toEqual([
      {
        '@type': 'TechArticle',
        headline: `${tool.name}: ${tool.title}`,
        description: tool.summary,
        url: address(page),
        image: address(`${page}preview.png`),
      },
    ]);
  });
}

test('only pages that answer questions claim to, and the documentation is made of articles', () => {
  for (const page of listed) {
    const types = thingsOf(page).map((one) => one['@type']);
    const hasQuestions = elements(pageTree(page), (one) => hasClass(one, 'questions'));
    expect(types.includes('FAQPage'), page).toBe(hasQuestions.length > 0);
    expect(types.includes('TechArticle'), page).toBe(/^\/(?:docs\/.|tools\/[^/]+\/[^/]+\/$)/.test(page));
  }
});

test('the front page describes the site and how to search it', () => {
  expect(thingsOf('/')).toMatchObject([
    { '@type': 'WebSite', name: site.title, potentialAction: { target: `${site.address}?q={words}` } },
  ]);
});

test('the page on the API describes the data, and each download exists', () => {
  const [data] = thingsOfType('/docs/api/', 'Dataset');
  const { url, distribution } = dataSet.parse(data);
  expect(url).toBe(address('/docs/api/'));
  for (const { contentUrl } of distribution)
    expect(builtFiles).toContain(contentUrl.slice(site.address.length));
});

test('browsers learn from the front page how to search, and the search then opens with the words', async ({
  page,
}) => {
  expect(values('/', 'href', 'rel', 'search')).toEqual(['/opensearch.xml']);
  const description = builtText('opensearch.xml');
  expect(/<ShortName>([^<]+)</.exec(description)?.[1]).toBe('MCP Policy');
  expect(builtFiles).toContain(/<Image [^>]+>([^<]+)</.exec(description)?.[1]?.slice(site.address.length));
  const template = /template="([^"]+)"/.exec(description)?.[1] ?? '';
  expect(template.startsWith(site.address)).toBe(true);
  const words = sampleTool.tool.name.replaceAll('_', ' ');
  const filled = template.slice(site.address.length).replace('{searchTerms}', encodeURIComponent(words));
  await page.goto(`/${filled}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toHaveValue(words);
  await expect(dialog.getByRole('option').first()).toContainText(sampleTool.tool.name);
});
