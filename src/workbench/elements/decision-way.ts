import type { ShownCondition, ShownCounter, ShownRule } from '../../policy/shown-rule.ts';
import { element } from './dom.ts';

/** More rules are not shown. The one that decided always is. */
const mostRules = 50;

/** The way to a decision: each rule in order, with what its conditions saw. */
export function decisionWay(rules: readonly ShownRule[]): HTMLElement {
  if (rules.length === 0) return element('p', { class: 'soft' }, 'No rule applies to this tool.');
  const shown = rules.filter(({ standing }, index) => index < mostRules || standing === 'decided');
  const list = element('ol', { class: 'way' }, ...shown.map(ruleItem));
  if (shown.length < rules.length)
    list.append(element('li', { class: 'soft' }, `And ${rules.length - shown.length} more rules.`));
  return list;
}

function ruleItem(rule: ShownRule): HTMLElement {
  const { name, place, standing, deniesAlways, conditions, counters } = rule;
  const item = element(
    'li',
    { class: standing === 'decided' ? 'decided' : undefined },
    element('p', {}, element('strong', {}, name), ` ${standing} `, element('code', { class: 'soft' }, place)),
  );
  if (deniesAlways) item.append(element('p', {}, 'action: deny. It denies every call.'));
  if (conditions.length > 0)
    item.append(element('ul', {}, ...conditions.map((each) => conditionItem(each, standing))));
  item.append(...counters.map(counterLine));
  return item;
}

const conditionItem = (
  { demand, saw, holds, decided }: ShownCondition,
  standing: ShownRule['standing'],
): HTMLElement =>
  element(
    'li',
    { class: decided === null ? undefined : 'decided' },
    holds && decided === null ? '✓ ' : '✕ ',
    element('code', {}, demand),
    standing === 'not reached' ? ' would see ' : ' saw ',
    element('code', {}, saw),
    ...(decided === null ? [] : [' ', element('strong', {}, decided)]),
  );

const counterLine = ({ key, window, before, after, limit, windowEnds }: ShownCounter): HTMLElement =>
  element(
    'p',
    { class: 'soft' },
    'Counter ',
    element('code', {}, key),
    ` was ${before} and is ${after}`,
    limit === null
      ? '; no limit is set, so it never counts.'
      : ` of ${limit} in this ${window}. It starts again at ${instantInWords(windowEnds)}.`,
  );

/** An instant to read: `2026-01-01 10:00:00 UTC`. */
export const instantInWords = (instant: string): string =>
  `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
