/** What a tool's page says beside its tables of facts, its policies and its proofs, no other tool's page says. */
import { expect, test } from '@playwright/test';
import type { Element, ElementContent, Root } from 'hast';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import type { Catalogue, ToolEntry } from '../../src/catalogue/catalogue.ts';
import { worstCase } from '../../src/catalogue/request-budget.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { sentences } from '../../src/catalogue/sentences.ts';
import { commonQuestions } from '../../src/site/common-questions.ts';
import { hintsInWords, keyInWords, worstCaseInWords } from '../../src/site/text/fact-texts.ts';
import { pageTree } from './support/built-site.ts';
import { elements, hasClass } from './support/html.ts';
import { catalogue } from './support/samples.ts';

/** Sections of facts that are the same wherever they hold, and of words that every page has. */
const sharedSections = ['arguments', 'errors', 'sources', 'others', 'attacks'];

/** Labels and controls; policies and commands; and calls, which are the proof and not prose. */
const isNoProse = (element: Element): boolean =>
  ['nav', 'h2', 'h3', 'th', 'dt', 'button', 'label', 'legend', 'script', 'template'].includes(
    element.tagName,
  ) ||
  ['badges', 'must', 'says', 'use', 'decides', 'calls', 'copyable'].some((name) => hasClass(element, name));

const blockElements = ['p', 'li', 'td', 'dd', 'summary', 'div', 'section', 'dl', 'ul', 'table', 'h1'];

/** The prose of a page, block by block: text within one element, without that of the blocks inside it. */
function proseBlocks(page: Root | Element, commonQuestionCount: number): string[] {
  const blocks = [''];
  let section = '';
  let questions = 0;
  const read = (node: ElementContent): void => {
    if (node.type === 'text' && !sharedSections.includes(section))
      blocks.push((blocks.pop() ?? '') + node.value);
    if (node.type !== 'element') return;
    const { id } = node.properties;
    if (['h2', 'h3'].includes(node.tagName) && typeof id === 'string') section = id;
    if (node.tagName === 'details') questions += 1;
    if (isNoProse(node) || (node.tagName === 'details' && questions <= commonQuestionCount)) return;
    const isBlock = blockElements.includes(node.tagName);
    if (isBlock) blocks.push('');
    node.children.forEach(read);
    if (isBlock) blocks.push('');
  };
  for (const main of elements(page, ({ tagName }) => tagName === 'main')) main.children.forEach(read);
  return blocks;
}

/** What the page's own components say, with the facts that they put in. */
function saidByComponents({ tool, server }: ToolEntry, { risk }: Catalogue): string[] {
  const worst = worstCase(tool, server);
  const group = server.groups.find(({ id }) => id === tool.group)?.title ?? '';
  return [
    `${server.title}, ${group}`,
    keyInWords(tool),
    hintsInWords(tool.server_hints),
    ...(worst ? [worstCaseInWords(worst)] : []),
    ...risk.factors.map(({ title, score }) => `${title} (${score}).`),
    ...(tool.request_weights ?? []).map((each) => `${each.case}: ${each.weight}`),
  ];
}

test('no sentence of a tool page stands on another tool page, outside shared parts', () => {
  const pagesOf = new Map<string, string[]>();
  let found = 0;
  for (const entry of catalogue.tools) {
    const { name } = entry.tool;
    const page = pageTree(toolAddress(entry.tool));
    if (page.type !== 'root') throw new Error(`${name} has no page.`);
    const common = commonQuestions(entry, riskScore(entry.tool, catalogue.risk)).length;
    const shared = new Set(saidByComponents(entry, catalogue));
    const own = proseBlocks(page, common)
      .flatMap((block) => sentences(block.replaceAll('’', "'"), name))
      .filter((sentence) => !shared.has(sentence));
    found += own.length;
    for (const sentence of new Set(own)) pagesOf.set(sentence, [...(pagesOf.get(sentence) ?? []), name]);
  }
  // The pages are not empty, or the patterns above would have gone blind.
  expect(found).toBeGreaterThan(catalogue.tools.length * 20);
  expect([...pagesOf].filter(([, names]) => names.length > 1)).toEqual([]);
});
