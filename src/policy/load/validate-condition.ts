import { operators, type Operator } from '../format.ts';
import { nearestName } from '../nearest-name.ts';
import { isComparableNumber } from '../yaml/scalar.ts';
import { choices, describeValue, quote } from './describe.ts';
import type { Finding } from './problems.ts';
import { whyNoRegularExpression } from '../regular-expression/matches.ts';
import type { WrittenCondition } from './written-policy.ts';

/** What is wrong, and the part of the condition that it is about. */
export interface ConditionFinding extends Finding {
  readonly part: 'path' | 'op' | 'value';
}

function checkPath({ path }: WrittenCondition): ConditionFinding | null {
  if (path.startsWith('args.') || path.startsWith('state.')) return null;
  const hint = 'Write args.<argument> for an argument of the call, or state.<tool>.<counter> for a counter.';
  const message =
    path === ''
      ? 'The condition has no path.'
      : `The path must begin with args. or state., but is ${quote(path)}.`;
  return { code: 'unknown-path', part: 'path', message, hint };
}

/** What other languages call the operators, where they mean the same by it. */
const otherNames = new Map<string, Operator>([
  ['=', 'eq'],
  ['==', 'eq'],
  ['equals', 'eq'],
  ['!=', 'neq'],
  ['ne', 'neq'],
  ['not_equals', 'neq'],
  ['<', 'lt'],
  ['<=', 'lte'],
  ['le', 'lte'],
  ['max', 'lte'],
  ['>', 'gt'],
  ['>=', 'gte'],
  ['ge', 'gte'],
  ['min', 'gte'],
  ['nin', 'not_in'],
  ['one_of', 'in'],
  ['match', 'regex'],
  ['matches', 'regex'],
  ['pattern', 'regex'],
]);

/** Operators of other languages that come near to one of these. */
const similarOperators = new Map<string, Operator>([
  ['starts_with', 'regex'],
  ['ends_with', 'regex'],
]);

/** The operator that another language calls so. */
export const sameOperator = (name: string): Operator | null => otherNames.get(name.toLowerCase()) ?? null;

function checkOperator({ op }: WrittenCondition): ConditionFinding | null {
  if (operators.some((operator) => operator === op)) return null;
  const nearest = sameOperator(op) ?? similarOperators.get(op.toLowerCase()) ?? nearestName(op, operators);
  return {
    code: 'unknown-operator',
    part: 'op',
    message: op === '' ? 'The condition has no operator.' : `There is no operator ${quote(op)}.`,
    hint: `${nearest === null ? '' : `Did you mean ${nearest}? `}Write op with one of ${choices(operators)}.`,
  };
}

function checkRegex({ value }: WrittenCondition): ConditionFinding | null {
  if (typeof value !== 'string') {
    const message = `The operator regex needs a text, but the value is ${describeValue(value)}.`;
    return {
      code: 'regex-needed',
      part: 'value',
      message,
      hint: "Put the value in single quotes: value: '^[0-9]+$'.",
    };
  }
  const reason = whyNoRegularExpression(value);
  if (reason === null) return null;
  const message = `${quote(value)} is no regular expression in RE2 syntax: ${reason}.`;
  const hint = 'Mend the expression. RE2 has no look-around and no back-references.';
  return { code: 'malformed-regex', part: 'value', message, hint };
}

function checkValue(condition: WrittenCondition): ConditionFinding | null {
  const { op, value } = condition;
  const needs = (what: string) =>
    `The operator ${op} needs ${what}, but the value is ${describeValue(value)}.`;
  switch (op) {
    case 'in':
    case 'not_in':
      if (Array.isArray(value)) return null;
      return { code: 'list-needed', part: 'value', message: needs('a list'), hint: 'Write value: [a, b].' };
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      if (isComparableNumber(value)) return null;
      return {
        code: 'number-needed',
        part: 'value',
        message: needs('a number'),
        hint:
          typeof value === 'bigint'
            ? 'The engine compares no number above 9223372036854775807.'
            : 'Write the number without quotes, such as value: 100.',
      };
    case 'exists':
      if (typeof value === 'boolean') return null;
      return {
        code: 'true-or-false-needed',
        part: 'value',
        message: needs('true or false'),
        hint: 'Write value: true or value: false, without quotes.',
      };
    case 'regex':
      return checkRegex(condition);
    default:
      return null;
  }
}

/** All that the engine refuses in one condition, in its order. */
export const checkCondition = (condition: WrittenCondition): readonly ConditionFinding[] =>
  [checkPath(condition), checkOperator(condition), checkValue(condition)].filter(
    (finding) => finding !== null,
  );
