/** The way to a decision, as people read it: on a page and in a terminal. */
import { rulePlace } from './deciding-rule.ts';
import type { ExplainedRule } from './explain.ts';
import { printedForm } from './printed-form.ts';
import type { Value } from './value.ts';

/** A condition, in words, with what it saw. */
export interface ShownCondition {
  readonly demand: string;
  readonly saw: string;
  readonly holds: boolean;
  /** How it decided; null for all other conditions. */
  readonly decided: string | null;
}

/** A counter, with when it starts again in RFC 3339, UTC. */
export interface ShownCounter {
  readonly key: string;
  readonly window: string;
  readonly before: string;
  readonly after: string;
  /** Null when the rule sets no limit. */
  readonly limit: string | null;
  readonly windowEnds: string;
}

export interface ShownRule {
  readonly name: string;
  /** In the engine's notation. */
  readonly place: string;
  readonly deniesAlways: boolean;
  readonly standing: ExplainedRule['standing'];
  readonly conditions: readonly ShownCondition[];
  readonly counters: readonly ShownCounter[];
}

/** Longer values are cut: a list may hold thousands of entries. */
const longestShown = 300;

function shown(value: Value | undefined): string {
  if (value === undefined) return 'nothing';
  const text =
    typeof value === 'string' ? JSON.stringify(value) : value === null ? 'null' : printedForm(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** A limit's condition holds until the call itself is counted. */
const decided = (holds: boolean): string =>
  holds ? 'decided: with this call the counter would be over the limit' : 'decided';

/** A rule on the way to a decision, in words. */
export const shownRule = (explained: ExplainedRule): ShownRule => ({
  name: explained.rule.name,
  place: rulePlace(explained.tool, explained.index),
  deniesAlways: explained.rule.action === 'deny',
  standing: explained.standing,
  conditions: explained.conditions.map(({ condition: { path, op, value }, found, holds }, index) => ({
    demand: `${path} ${op} ${shown(value)}`,
    saw: shown(found),
    holds,
    decided: index === explained.decidingCondition ? decided(holds) : null,
  })),
  counters: explained.counters.map(({ key, window, before, after, limit, windowEnds }) => ({
    key,
    window,
    before: String(before),
    after: String(after),
    limit: limit === null ? null : String(limit),
    windowEnds: windowEnds.toISOString(),
  })),
});
