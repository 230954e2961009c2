import { defaults } from '../format.ts';
import type { Problem } from '../problem.ts';
import type { FilledPolicy, FilledRule } from './defaults.ts';
import { choices, quote } from './describe.ts';
import { problemAt, type Finding } from './problems.ts';
import type { PolicySource } from './source.ts';
import { checkRule } from './validate-rule.ts';

/** A finding at its place in the engine's notation, and the place whose text shows it best. */
interface PlacedFinding {
  readonly place: string;
  readonly shownAt: string;
  readonly finding: Finding;
}

function checkTop(policy: FilledPolicy): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  if (policy.version !== '1') {
    const message =
      policy.version === ''
        ? 'The policy has no version.'
        : `The version must be "1", but is ${quote(policy.version)}.`;
    const finding: Finding = { code: 'version-not-1', message, hint: 'Begin the file with version: "1".' };
    found.push({ place: 'version', shownAt: 'version', finding });
  }
  if (!defaults.some((known) => known === policy.default)) {
    const message = `The default must be ${choices(defaults)}, but is ${quote(policy.default)}.`;
    const hint =
      'Write default: deny to refuse tools that are not listed, or default: allow to let them through.';
    found.push({ place: 'default', shownAt: 'default', finding: { code: 'unknown-default', message, hint } });
  }
  return found;
}

/** White space as the engine trims it. */
const isBlank = (text: string) =>
  /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/.test(text);

function checkHide(hide: readonly string[]): PlacedFinding[] {
  const firstIndex = new Map<string, number>();
  return hide.flatMap((name, index): PlacedFinding[] => {
    const shownAt = `hide[${index}]`;
    if (isBlank(name)) {
      const message = 'An entry of hide is empty.';
      const hint = 'Write the name of a tool, or take the entry away.';
      return [{ place: shownAt, shownAt, finding: { code: 'empty-hide-entry', message, hint } }];
    }
    const first = firstIndex.get(name);
    if (first === undefined) {
      firstIndex.set(name, index);
      return [];
    }
    const message = `hide names ${quote(name)} twice, first in hide[${first}].`;
    const hint = 'Keep one of the two.';
    return [{ place: 'hide', shownAt, finding: { code: 'duplicate-hide-entry', message, hint } }];
  });
}

function checkCounterNames(place: string, rules: readonly FilledRule[]): PlacedFinding[] {
  const firstIndex = new Map<string, number>();
  return rules.flatMap(({ state, expandedFrom }, index): PlacedFinding[] => {
    if (!state) return [];
    const first = firstIndex.get(state.counter);
    if (first === undefined) {
      firstIndex.set(state.counter, index);
      return [];
    }
    const rulePlace = `${place}.rules[${index}]`;
    const message =
      expandedFrom === null
        ? `The counter ${quote(state.counter)} is kept by rules[${first}] already.`
        : `A rate_limit per ${state.window} stands in rules[${first}] already.`;
    const hint =
      expandedFrom === null
        ? 'Give each counter of a tool its own name; conditions of other rules may read it.'
        : 'Keep the tighter of the two: a tool can have one rate_limit per window.';
    const shownAt = `${rulePlace}.${expandedFrom === null ? 'state.counter' : 'rate_limit'}`;
    return [{ place: rulePlace, shownAt, finding: { code: 'duplicate-counter', message, hint } }];
  });
}

function checkTool(name: string, rules: readonly FilledRule[], policy: FilledPolicy): PlacedFinding[] {
  const place = `tools.${name}`;
  const inRules = rules.flatMap((rule, index) =>
    checkRule(rule, policy).map((finding): PlacedFinding => {
      const rulePlace = `${place}.rules[${index}]${finding.inside}`;
      return { place: rulePlace, shownAt: `${rulePlace}.${finding.part}`, finding };
    }),
  );
  return [...checkCounterNames(place, rules), ...inRules];
}

/** Orders names by code point, as the engine does by byte. */
function byCodePoint(left: string, right: string): number {
  const [a, b] = [Array.from(left), Array.from(right)];
  const index = a.findIndex((character, at) => character !== b[at]);
  if (index < 0) return a.length - b.length;
  return (a[index]?.codePointAt(0) ?? -1) - (b[index]?.codePointAt(0) ?? -1);
}

/** All that the engine refuses in a policy of the right shape: same places, same order. */
export function validate(policy: FilledPolicy, source: PolicySource): readonly Problem[] {
  const inTools = [...policy.tools]
    .sort(([left], [right]) => byCodePoint(left, right))
    .flatMap(([name, rules]) => checkTool(name, rules, policy));
  return [...checkTop(policy), ...checkHide(policy.hide), ...inTools].map(({ place, shownAt, finding }) =>
    problemAt(place, finding, source.valuePosition(shownAt)),
  );
}
