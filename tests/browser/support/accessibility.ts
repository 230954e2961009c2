/** Asks axe-core what on a page breaks WCAG 2.2 AA or its best practices. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** What the script of axe-core defines. */
    readonly axe: typeof axe;
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose outcome depends on the theme. */
const rulesOnColour = ['color-contrast', 'link-in-text-block'];

/** Puts axe-core into the page that is open. */
export const prepare = (page: Page): Promise<void> => page.evaluate(axe.source);

/** What the rules say of the whole page, whatever its colours. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ([runOnly, withoutColour]) => {
      const rules = Object.fromEntries(withoutColour.map((rule) => [rule, { enabled: false }]));
      const results = await window.axe.run(document, { runOnly, rules, resultTypes: ['violations'] });
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [tags, rulesOnColour] as const,
  );

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
      /** The grounds of an element and of all that it lies in, down to the first that lets nothing through. */
      const groundsOf = (element: Element): string => {
        const grounds: string[] = [];
        for (let each: Element | null = element; each; each = each.parentElement) {
          const { backgroundColor, backgroundImage, opacity } = getComputedStyle(each);
          grounds.push(`${backgroundColor} ${backgroundImage} ${opacity}`);
        }
        return grounds.filter((ground) => ground !== 'rgba(0, 0, 0, 0) none 1').join(', ');
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
