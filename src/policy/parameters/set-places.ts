import type { Loaded } from '../load.ts';
import { rulePlace } from '../deciding-rule.ts';
import type { Condition, Rule } from '../format.ts';
import { amountPattern } from './amount-pattern.ts';
import type { Parameter, ParameterValue } from './parameter.ts';
import { brokenQuoted, plainOrQuoted, policyColumns, singleQuoted } from './yaml-text.ts';

/** Lines of a policy that a value sets. */
export interface SetPlace {
  /** In the engine's notation. */
  readonly place: string;
  /** Where they begin and how many they are, counted from 0. */
  readonly line: number;
  readonly count: number;
  readonly write: (value: ParameterValue) => string[];
}

type Valid = Extract<Loaded, { verdict: 'valid' }>;

/** The places that a parameter sets in a policy, or in words why it has none. */
export function setPlaces(
  lines: readonly string[],
  loaded: Valid,
  parameter: Parameter,
): (SetPlace | string)[] {
  return parameter.sets.map((set) => {
    const placed = [...loaded.policy.tools].flatMap(([tool, rules]) =>
      rules.flatMap((rule, index) =>
        rule.name === set.rule ? [{ rule, place: rulePlace(tool, index) }] : [],
      ),
    );
    const [only] = placed;
    if (only === undefined) return `There is no rule "${set.rule}"`;
    if (placed.length > 1) return `There are ${placed.length} rules "${set.rule}"`;
    const place = 'path' in set ? conditionPlace(only, set.path, parameter) : limitPlace(only);
    if (place === null)
      return 'path' in set
        ? `The rule "${set.rule}" has no condition on ${set.path} with ${operatorOf(parameter)}`
        : `The rule "${set.rule}" has no rate_limit`;
    return linesAt(lines, loaded, place, parameter);
  });
}

interface Placed {
  readonly rule: Rule;
  readonly place: string;
}

function conditionPlace({ rule, place }: Placed, path: string, parameter: Parameter): string | null {
  const isMeant = (condition: Condition): boolean =>
    condition.path === path && condition.op === operatorOf(parameter);
  const index = rule.rate_limit === null ? rule.conditions.findIndex(isMeant) : -1;
  return index < 0 ? null : `${place}.conditions[${index}].value`;
}

const limitPlace = ({ rule, place }: Placed): string | null =>
  rule.rate_limit === null ? null : `${place}.rate_limit`;

/** The operator of the conditions that a parameter sets. */
export function operatorOf(parameter: Parameter): Condition['op'] {
  if (parameter.kind === 'amount-below') return 'regex';
  if (parameter.kind === 'one-of') return parameter.at_most === 1 ? 'eq' : 'in';
  return 'lte';
}

/** The lines of a key and its value. A list stands below its key, one item a line. */
function linesAt(lines: readonly string[], { source }: Valid, place: string, parameter: Parameter): SetPlace {
  const line = source.keyPosition(place).line - 1;
  const key = /^ *(?:- )?[a-z_]+:/.exec(lines[line] ?? '')?.[0] ?? '';
  const indent = ' '.repeat(key.search(/[a-z_]/) + 2);
  const isInside = (text: string | undefined): boolean => text?.startsWith(indent) === true;
  let count = 1;
  while (isInside(lines[line + count])) count += 1;
  return { place, line, count, write: (value) => written(parameter, value, key, indent) };
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
