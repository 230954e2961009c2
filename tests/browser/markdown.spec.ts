import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import {
  posturePageAddress,
  serverPoliciesAddress,
  toolAddress,
  toolPoliciesAddress,
} from '../../src/catalogue/addresses.ts';
import type { Case } from '../../src/catalogue/schema/cases.ts';
import { areLong } from '../../src/site/policies/long-policies.ts';
import { denialPrefix } from '../../src/policy/decide.ts';
import { codeBlocks as docCode, docPaths } from '../docs/code-blocks.ts';
import {
  builtFiles,
  builtSites,
  builtText,
  listedPages as listed,
  pageTree,
  twinFile,
  twinTree,
} from './support/built-site.ts';
import { elements, hasClass, textWithout } from './support/html.ts';
import { blocks, cellLines, codeBlocks, linkTargets, tables } from './support/markdown.ts';
import { catalogue, tool as sampleTool } from './support/samples.ts';
import { toolFacts } from './support/tool-facts.ts';

// The tests of this file run in one worker, which parses each twin once.
test.describe.configure({ mode: 'default' });

const { site, tools, postures, attacks } = catalogue;
const attackPage = attacks[0]?.address ?? '';
const toolPage = toolAddress(sampleTool.tool);
const posture = postures.find((each) => !each.posture.recommended);

test('every page has its twin, names it, and no twin is without a page', () => {
  expect(builtFiles.filter((path) => path.endsWith('.md'))).toEqual(listed.map(twinFile).sort());
  for (const page of listed) {
    const alternates = elements(
      pageTree(page),
      ({ tagName, properties }) => tagName === 'link' && properties.type === 'text/markdown',
    );
    expect(alternates.map(({ properties }) => properties.href)).toEqual([`/${twinFile(page)}`]);
    expect(builtText(twinFile(page))).toContain(`\nurl: ${new URL(page.slice(1), site.address).href}\n---\n`);
  }
});

/** Runs of letters and digits. How they are set apart is what differs between a page and its twin. */
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What leads through a page or waits for a hand is no content of it. */
const isControl = (element: Element): boolean =>
  ['nav', 'form', 'button', 'template', 'label'].includes(element.tagName) ||
  ['script-only', 'use'].some((name) => hasClass(element, name)) ||
  element.properties.type === 'text/markdown';

for (const [name, built] of Object.entries(builtSites))
  test(`on ${name} a twin says every word of its page, in the same order, and no other`, () => {
    for (const page of built.listedPages) {
      const [main] = elements(built.pageTree(page), ({ tagName }) => tagName === 'main');
      if (!main) throw new Error(`${page} has no <main>.`);
      expect(words(blocks(built.twinTree(page)).join(' ')), page).toEqual(
        words(textWithout(main, isControl)),
      );
    }
  });

for (const entry of tools) {
  const { tool, policies } = entry;
  const address = toolAddress(tool);

  test(`the twin of ${tool.server}/${tool.name} holds the facts of the catalogue`, () => {
    const tree = twinTree(address);
    const texts = blocks(tree);
    expect(toolFacts(entry).filter((fact) => !texts.some((text) => text.includes(fact)))).toEqual([]);
    const links = linkTargets(tree);
    const sources = tool.sources.map((source) =>
      'repository' in source ? `${source.repository}/blob/${source.commit}/${source.path}` : source.url,
    );
    expect(sources.filter((link) => !links.some((target) => target.endsWith(link)))).toEqual([]);
  });

  test(`the twin of ${tool.server}/${tool.name} holds its policies to the last byte, with their calls`, () => {
    // Where they are many, they stand on a page of their own, and the tool's page leads to it.
    const whole = areLong(entry) ? toolPoliciesAddress(tool) : address;
    const tree = twinTree(whole);
    const files = codeBlocks(tree).filter(({ lang }) => lang === 'yaml');
    expect(files.map(({ value }) => `${value}\n`)).toEqual(policies.map(({ text }) => text));
    const calls = tables(tree).filter(({ children }) => cellLines(children[0]?.children[0])[0] === 'Call');
    expect(calls).toHaveLength(policies.length);
    policies.forEach(({ cases }, index) => {
      expectCases(readCases(calls[index]), cases);
    });
  });

  test(`every call that the page of ${tool.server}/${tool.name} shows is one of its cases, and it says where the others are`, () => {
    const tree = twinTree(address);
    const told = tables(tree)
      .filter(({ children }) => cellLines(children[0]?.children[0])[0] === 'Call')
      .map(readCases);
    expect(told).toHaveLength(policies.length);
    policies.forEach(({ cases, variant }, index) => {
      const shown = told[index] ?? [];
      const titles = shown.map(({ title }) => title);
      expectCases(
        shown,
        cases.filter(({ title }) => titles.includes(title)),
      );
      const decisions = (of: readonly Case[]): string[] =>
        [...new Set(of.flatMap(({ calls }) => calls.map(({ expect: decision }) => decision)))].sort();
      expect(decisions(cases.filter(({ title }) => titles.includes(title)))).toEqual(decisions(cases));
      if (shown.length < cases.length)
        expect(linkTargets(tree).filter((target) => target.endsWith(`/policies/#${variant.id}`))).not.toEqual(
          [],
        );
    });
  });
}

for (const { posture, server, file } of postures) {
  test(`the twin of the posture ${server.id}/${posture.id} holds its file to the last byte, with its calls`, () => {
    const tree = twinTree(posturePageAddress(server.id, posture.id));
    const [policy] = codeBlocks(tree).filter(({ lang }) => lang === 'yaml');
    expect(`${policy?.value ?? ''}\n`).toBe(file.text);
    const calls = tables(tree).filter(({ children }) => cellLines(children[0]?.children[0])[0] === 'Call');
    expectCases(readCases(calls[0]), file.cases);
  });
}

for (const { attack, policy, address } of attacks) {
  test(`the twin of ${attack.id} holds what the catalogue says of the case, with its policy and calls`, () => {
    const tree = twinTree(address);
    const texts = blocks(tree);
    const facts = [
      attack.title,
      attack.summary,
      attack.root_cause,
      attack.affected.component,
      ...attack.affected.ids,
      attack.call_policy.why,
      ...attack.not_covered.flatMap(({ gap, instead }) => [gap, instead]),
      ...attack.tools.flatMap(({ tools: names, why }) => [...names, why]),
      ...attack.sources.map(({ title }) => title),
      attack.confidence.why,
      attack.checked,
    ].map((fact) => fact.replaceAll('`', ''));
    expect(facts.filter((fact) => !texts.some((text) => text.includes(fact)))).toEqual([]);
    for (const { url } of attack.sources) expect(linkTargets(tree)).toContain(url);
    const files = codeBlocks(tree).filter(({ lang }) => lang === 'yaml');
    expect(files.map(({ value }) => `${value}\n`)).toEqual(policy === null ? [] : [policy.text]);
    const [calls] = tables(tree).filter(({ children }) => cellLines(children[0]?.children[0])[0] === 'Call');
    expectCases(readCases(calls), policy?.cases ?? []);
  });
}

/** Code with what only the build knows in its place. */
const asBuilt = (code: string): string =>
  code
    .replaceAll('{site.address}', site.address)
    .replaceAll('{policy.mjs.sha256}', builtText('policy.mjs.sha256').slice(0, 64));

test('code of the documentation comes out as it was written, with its language', () => {
  for (const path of docPaths) {
    const told = codeBlocks(twinTree(`/${path.slice('content/'.length, -'.mdx'.length)}/`)).map(
      ({ lang, value }) => [lang ?? '', `${value}\n`],
    );
    for (const { place, language, code } of docCode.filter((block) => block.place.startsWith(`${path}:`)))
      expect(told, place).toContainEqual([language, asBuilt(code)]);
  }
  expect(docCode.length).toBeGreaterThan(10);
});

/** A case as the twin's table tells it. */
interface ToldCase {
  readonly title: string;
  readonly text: string;
  /** What each call got: `allow`, `forward`, or the message. */
  readonly answers: readonly string[];
}

/** How a table of calls begins to tell each decision that is no denial. */
const notDenied = [
  ['✓ Allowed', 'allow'],
  ['⚠ Forwarded unread', 'forward'],
] as const;

/** Takes a table of calls apart. A row with an empty second cell begins a case. */
function readCases(table: ReturnType<typeof tables>[number] | undefined): ToldCase[] {
  const cases: { title: string; text: string; answers: string[] }[] = [];
  for (const { children } of table?.children.slice(1) ?? []) {
    const calls = cellLines(children[0]);
    const answer = cellLines(children[1]);
    const last = cases.at(-1);
    if (answer.length === 0) cases.push({ title: calls.join(' '), text: '', answers: [] });
    else if (last) {
      const [, first, end] = /\bcalls? (\d+)(?: to (\d+))?/.exec(calls.at(-1) ?? '') ?? [];
      const single = (children[0]?.children ?? []).filter(({ type }) => type === 'inlineCode').length;
      const count = first === undefined ? single : Number(end ?? first) - Number(first) + 1;
      const got = notDenied.find(([shown]) => answer[0]?.startsWith(shown))?.[1] ?? answer.at(-1) ?? '';
      last.text += calls.join('\n');
      last.answers.push(...Array.from({ length: count }, () => got));
    }
  }
  return cases;
}

function expectCases(told: readonly ToldCase[], cases: readonly Case[]): void {
  expect(told.map(({ title, answers }) => ({ title, answers }))).toEqual(
    cases.map(({ title, calls }) => ({
      title,
      answers: calls.flatMap(({ expect: decision, message, times = 1 }) =>
        Array.from({ length: times }, () =>
          decision === 'deny' ? denialPrefix + (message ?? '') : decision,
        ),
      ),
    })),
  );
  const missing = cases.flatMap(({ calls, title }, index) =>
    calls
      .flatMap((call) => Object.entries(call.arguments ?? {}))
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .filter((argument) => told[index]?.text.includes(argument) !== true)
      .map((argument) => `${title}: ${argument}`),
  );
  expect(missing).toEqual([]);
}

test('the Markdown of a page can be opened without scripts and copied with them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const address of [
    toolPage,
    serverPoliciesAddress(posture?.server.id ?? ''),
    posturePageAddress(posture?.server.id ?? '', posture?.posture.id ?? ''),
    attackPage,
  ]) {
    await page.goto(address);
    const file = builtText(twinFile(address));
    const answer = await page.request.get(
      new URL(
        (await page.getByRole('link', { name: 'View as Markdown' }).getAttribute('href')) ?? '',
        page.url(),
      ).href,
    );
    expect(answer.headers()['content-type']).toMatch(/^text\/markdown/);
    expect(await answer.text()).toBe(file);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeInViewport();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
  }
});

test('what cannot be fetched is not said to be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/index.md', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto(toolPage);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Open the link beside the button' })).toBeVisible();
});
