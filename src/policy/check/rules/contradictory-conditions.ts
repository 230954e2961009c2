import { compare } from '../../compare.ts';
import { operators } from '../../format.ts';
import { printedForm } from '../../printed-form.ts';
import type { Value } from '../../value.ts';
import type { CheckRule, Examples, Finding } from '../check-rule.ts';
import { conditionsOf, counterPath, type PlacedCondition } from '../walk.ts';

/** No policy for people comes near it; a hostile one must not keep the check busy. */
const mostComparisons = 200_000;

const valueCount = ({ condition: { value } }: PlacedCondition): number =>
  Array.isArray(value) ? Math.max(1, value.length) : 1;

interface Bound {
  readonly number: number;
  readonly strict: boolean;
}

const numberOf = (value: Value): number | null =>
  typeof value === 'bigint' || typeof value === 'number' ? Number(value) : null;

/** Why two conditions on one path can never hold together, or null when they can. */
function whyTogetherImpossible(first: PlacedCondition, second: PlacedCondition): string | null {
  const [a, b] = [first.condition, second.condition];
  if (demandsAbsence(a) || demandsAbsence(b)) {
    const other = demandsAbsence(a) ? b : a;
    return demandsAbsence(other) ? null : `one demands that ${a.path} be absent, the other that it be there`;
  }
  const candidates = onlyValues(a) ?? onlyValues(b);
  if (candidates !== null) {
    const other = onlyValues(a) === null ? a : b;
    const op = operators.find((known) => known === other.op);
    const left = candidates.filter((value) => op === undefined || compare(op, value, other.value));
    return left.length === 0 ? 'no value of the one satisfies the other' : null;
  }
  return numbersExclude(a, b) || numbersExclude(b, a) ? 'no number satisfies both' : null;
}

const demandsAbsence = ({ op, value }: PlacedCondition['condition']): boolean =>
  op === 'exists' && value === false;

/** The only values that a condition lets through, when they can be listed. */
function onlyValues({ op, value }: PlacedCondition['condition']): readonly Value[] | null {
  if (op === 'eq') return equalValues(value);
  return op === 'in' && Array.isArray(value) ? value.flatMap(equalValues) : null;
}

/** A value with the text and the number that the engine finds equal to it. */
function equalValues(value: Value): Value[] {
  const text = printedForm(value);
  return [value, text, ...(compare('eq', Number(text), value) ? [Number(text)] : [])];
}

function bound(condition: PlacedCondition['condition'], operators: readonly [string, string]): Bound | null {
  const number = numberOf(condition.value);
  if (number === null || !operators.includes(condition.op)) return null;
  return { number, strict: condition.op === operators[0] };
}

/** Whether the lower bound that one condition sets lies above the upper bound of the other. */
function numbersExclude(a: PlacedCondition['condition'], b: PlacedCondition['condition']): boolean {
  const lower = bound(a, ['gt', 'gte']);
  const upper = bound(b, ['lt', 'lte']);
  if (lower === null || upper === null) return false;
  return lower.number > upper.number || (lower.number === upper.number && (lower.strict || upper.strict));
}

/** Why a condition alone can never hold, or null when it can. */
function whyAloneImpossible({ condition, tool, rule: { state } }: PlacedCondition): string | null {
  if (condition.op === 'in' && Array.isArray(condition.value) && condition.value.length === 0)
    return 'the list is empty';
  const op = operators.find((known) => known === condition.op);
  if (
    op !== undefined &&
    condition.path.startsWith(counterPath(tool, '')) &&
    !compare(op, 0n, condition.value)
  )
    return 'the counter starts at 0, and only calls that this allows would count';
  const most = state?.increment_from === '' ? bound(condition, ['lt', 'lte']) : null;
  if (most !== null && state !== null && condition.path === counterPath(tool, state.counter)) {
    const increment = Number(state.increment);
    if (increment > most.number || (increment === most.number && most.strict))
      return `a call adds ${increment}, and that is past the limit already`;
  }
  const upper = bound(condition, ['lt', 'lte']);
  if (upper === null || !condition.path.startsWith('state.')) return null;
  return upper.number < 0 || (upper.number === 0 && upper.strict) ? 'a counter is never below 0' : null;
}

export const contradictoryConditions: CheckRule = {
  code: 'contradictory-conditions',
  severity: 'warning',
  looksAt: 'conditions of one tool that no call can satisfy together',
  find: (subject) => {
    const onSamePath = new Map<string, PlacedCondition[]>();
    let comparisons = 0;
    return conditionsOf(subject).flatMap((later): Finding[] => {
      const alone = whyAloneImpossible(later);
      if (alone !== null) return [finding(later, `This condition never holds: ${alone}.`)];
      const key = JSON.stringify([later.tool, later.condition.path]);
      const earlierOnes = onSamePath.get(key) ?? [];
      onSamePath.set(key, earlierOnes);
      for (const earlier of earlierOnes) {
        comparisons += valueCount(earlier) * valueCount(later);
        if (comparisons > mostComparisons) return [];
        const reason = whyTogetherImpossible(earlier, later);
        if (reason === null) continue;
        return [
          finding(later, `This condition and ${earlier.conditionPlace} never hold together: ${reason}.`),
        ];
      }
      earlierOnes.push(later);
      return [];
    });
  },
};

const finding = ({ tool, conditionPlace }: PlacedCondition, message: string): Finding => ({
  place: conditionPlace,
  message: `${message} All conditions of a tool must hold, so every call of ${tool === '*' ? 'any tool' : tool} is denied.`,
  hint: 'Correct one of them. To close the tool on purpose, use "action: deny" with an on_deny.',
});

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: a small book
        conditions:
          - path: args.limit
            op: exists
            value: true
          - path: args.limit
            op: gte
            value: 100
          - path: args.limit
            op: lt
            value: 100
        on_deny: Correct the call and try again.
`,
  line: 14,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: a small book
        conditions:
          - path: args.limit
            op: exists
            value: true
          - path: args.limit
            op: gte
            value: 5
          - path: args.limit
            op: lte
            value: 100
        on_deny: Correct the call and try again.
`,
};
