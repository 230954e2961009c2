import type { Operator } from '../format.ts';
import type { MappingEntry } from '../yaml/node.ts';
import { amountPattern } from './amount-pattern.ts';
import type { Parameter, ParameterValue } from './parameter.ts';
import { entriesOf, entryOf, itemsOf, textOf, type PolicyNodes, type RuleNodes } from './policy-nodes.ts';
import { brokenQuoted, plainOrQuoted, policyColumns, singleQuoted } from './yaml-text.ts';

/** Lines of a policy that a value sets. */
export interface SetPlace {
  /** Where they begin and how many they are, counted from 0. */
  readonly line: number;
  readonly count: number;
  readonly write: (value: ParameterValue) => string[];
}

/** The places that a parameter sets in a policy; in words why it has none. */
export function setPlaces(
  lines: readonly string[],
  { rules }: PolicyNodes,
  parameter: Parameter,
): (SetPlace | string)[] {
  return parameter.sets.map((set) => {
    const named = rules.filter(({ name }) => name === set.rule);
    const [rule] = named;
    if (rule === undefined || named.length > 1)
      return `found ${named.length} rules named "${set.rule}", expected one`;
    if ('path' in set) {
      const value = conditionValue(rule, set.path, parameter);
      if (value !== undefined) return linesAt(lines, value, parameter);
      return `the rule "${set.rule}" has no such condition, expected one on ${set.path} with ${operatorOf(parameter)}`;
    }
    const limit = entryOf(rule.entries, 'rate_limit');
    return limit === undefined
      ? `the rule "${set.rule}" has no limit, expected a rate_limit`
      : linesAt(lines, limit, parameter);
  });
}

function conditionValue(
  { entries }: RuleNodes,
  path: string,
  parameter: Parameter,
): MappingEntry | undefined {
  const conditions = itemsOf(entryOf(entries, 'conditions')?.value).map((node) => entriesOf(node));
  const found = conditions.find(
    (condition) =>
      textOf(entryOf(condition, 'path')?.value) === path &&
      textOf(entryOf(condition, 'op')?.value) === operatorOf(parameter),
  );
  return found && entryOf(found, 'value');
}

/** The operator of the conditions that a parameter sets. */
export function operatorOf(parameter: Parameter): Operator {
  if (parameter.kind === 'amount-below') return 'regex';
  if (parameter.kind === 'one-of') return parameter.at_most === 1 ? 'eq' : 'in';
  return 'lte';
}

/** The lines of a key and its value. A list stands below its key, one item a line. */
function linesAt(lines: readonly string[], { key: node }: MappingEntry, parameter: Parameter): SetPlace {
  const line = node.position.line - 1;
  const key = /^ *(?:- )?[a-z_]+:/.exec(lines[line] ?? '')?.[0] ?? '';
  const indent = ' '.repeat(key.search(/[a-z_]/) + 2);
  let count = 1;
  while (lines[line + count]?.startsWith(indent) === true) count += 1;
  return { line, count, write: (value) => written(parameter, value, key, indent) };
}

function written(parameter: Parameter, value: ParameterValue, key: string, indent: string): string[] {
  switch (parameter.kind) {
    case 'calls-per-window':
      return [`${key} ${String(value)}/${parameter.window}`];
    case 'number-up-to':
      return [`${key} ${String(value)}`];
    case 'one-of': {
      const texts = typeof value === 'object' ? value : [String(value)];
      if (parameter.at_most === 1) return [`${key} ${plainOrQuoted(texts[0] ?? '')}`];
      return [key, ...texts.map((text) => `${indent}- ${plainOrQuoted(text)}`)];
    }
    case 'amount-below': {
      const pattern = amountPattern({ ...parameter, below: String(value) });
      const onOneLine = `${key} ${singleQuoted(pattern)}`;
      if (onOneLine.length <= policyColumns) return [onOneLine];
      const [first = '', ...rest] = brokenQuoted(pattern, indent);
      return [`${key} ${first}`, ...rest];
    }
  }
}
