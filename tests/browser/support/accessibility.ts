/** Asks axe-core what on a page breaks WCAG 2.2 AA or its best practices. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    /** What the script of axe-core defines. */
    readonly axe: typeof axe;
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose outcome depends on the theme. */
const rulesOnColour = ['color-contrast', 'link-in-text-block'];

/** The rule that looks at how large each target is and how far from others, which takes as long as most others together. */
const ruleOnSize = 'target-size';

/** The small build of axe-core, which a browser reads in half the time. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Puts axe-core into the page that is open. */
export const prepare = (page: Page): Promise<void> => page.evaluate(source);

/** Puts axe-core into every page that is opened from now on. A browser compiles it once for all of them. */
export async function prepareAlways(page: Page): Promise<void> {
  await page.addInitScript({ content: source });
}

/** What the rules say of a page, whatever its colours. `seen` keeps what targets looked like on the pages before. */
export const violations = async (page: Page, seen = new Set<string>()): Promise<string[]> => [
  ...(await violationsOfMost(page)),
  ...(await violationsOfSize(page, seen)),
];

/** What the rules say of the whole page that look neither at colours nor at the size of targets. */
const violationsOfMost = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ([runOnly, withoutColour]) => {
      const rules = Object.fromEntries(withoutColour.map((rule) => [rule, { enabled: false }]));
      const results = await window.axe.run(document, { runOnly, rules, resultTypes: ['violations'] });
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [tags, [...rulesOnColour, ruleOnSize]] as const,
  );

/**
 * What the rule on the size of targets says of those on a page: links, buttons, fields. A target is left out when one
 * that looks alike was looked at before: of the same kind, in the same kind of element, as large, and as far from the
 * next one, where that counts. `seen` keeps what those looked like.
 */
async function violationsOfSize(page: Page, seen: Set<string>): Promise<string[]> {
  const { looks, found } = await page.evaluate(
    async ([rule, known]) => {
      /** Of what is larger or further, the rule asks no more. */
      const enough = 24;
      const looksBefore = new Set(known);
      const looks: string[] = [];
      const targets: Element[] = [];
      const places = [
        ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role], [tabindex]'),
      ]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ element, box: element.getBoundingClientRect() }));
      /** How far the next target is that this one neither holds nor lies in. */
      const distance = ({ element, box }: (typeof places)[number]): number =>
        places.reduce((least, other) => {
          if (other.element.contains(element) || element.contains(other.element)) return least;
          const across = Math.max(other.box.left - box.right, box.left - other.box.right, 0);
          const down = Math.max(other.box.top - box.bottom, box.top - other.box.bottom, 0);
          return Math.min(least, Math.hypot(across, down));
        }, enough);
      const kindOf = ({ tagName, attributes }: Element): string =>
        [tagName, ...['class', 'role', 'type'].map((name) => attributes.getNamedItem(name)?.value)].join(' ');
      for (const place of places) {
        const { element, box } = place;
        const look = [
          kindOf(element),
          element.parentElement ? kindOf(element.parentElement) : '',
          getComputedStyle(element).display,
          ...(Math.min(box.width, box.height) < enough
            ? [box.width, box.height, distance(place)].map((length) => Math.floor(Math.min(length, enough)))
            : [distance(place) > 0]),
        ].join('; ');
        if (looksBefore.has(look)) continue;
        looksBefore.add(look);
        looks.push(look);
        targets.push(element);
      }
      if (targets.length === 0) return { looks, found: [] };
      const results = await window.axe.run(
        { include: targets },
        { runOnly: { type: 'rule', values: [rule] }, resultTypes: ['violations'] },
      );
      return {
        looks,
        found: results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      };
    },
    [ruleOnSize, [...seen]] as const,
  );
  for (const look of looks) seen.add(look);
  return found;
}

/**
 * What the rules on colour say of the texts on a page in the theme that it has now. A text is left out when one that looks
 * alike was looked at before: as large and heavy, in the same colour, on the same grounds, within text of the same
 * colour. `seen` keeps what those looked like.
 */
export async function violationsOfColour(page: Page, seen: Set<string>): Promise<string[]> {
  const { looks, found } = await page.evaluate(
    async ([values, known]) => {
      const looksBefore = new Set(known);
      const looks: string[] = [];
      const texts: Element[] = [];
      const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
      const grounds = new Map<Element, string>();
      /** The grounds of an element and of all that it lies in. */
      const groundsOf = (element: Element): string => {
        const known = grounds.get(element);
        if (known !== undefined) return known;
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
        const around = element.parentElement ? groundsOf(element.parentElement) : '';
        const all = own === 'rgba(0, 0, 0, 0) none 1' ? around : `${own}, ${around}`;
        grounds.set(element, all);
        return all;
      };
      for (const element of document.querySelectorAll('body *')) {
        const hasText = [...element.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
        );
        if (!hasText || !isShown(element)) continue;
        const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(element);
        const around = element.parentElement ? getComputedStyle(element.parentElement).color : '';
        const look = [
          element.tagName === 'A' ? `link ${textDecorationLine} in ${around}` : 'text',
          color,
          fontSize,
          fontWeight,
          textShadow,
          groundsOf(element),
        ].join('; ');
        if (looksBefore.has(look)) continue;
        looksBefore.add(look);
        looks.push(look);
        texts.push(element);
      }
      if (texts.length === 0) return { looks, found: [] };
      const results = await window.axe.run(
        { include: texts },
        { runOnly: { type: 'rule', values }, resultTypes: ['violations'] },
      );
      return {
        looks,
        found: results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      };
    },
    [rulesOnColour, [...seen]] as const,
  );
  for (const look of looks) seen.add(look);
  return found;
}
