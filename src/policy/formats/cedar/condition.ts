/** Conditions on arguments in the Cedar language, whose arguments each gateway names and types in its own way. */
import type { KnownTool } from '../../check/server-knowledge.ts';
import type { Condition, Operator } from '../../format.ts';
import type { LossCode } from '../losses.ts';
import { isPlainText, topLevelArgument, wholeNumber } from '../plain-text.ts';
import type { Value } from '../../value.ts';

/** How a gateway shows the arguments of a call to a policy. */
export interface ArgumentView {
  /** The record that holds them, such as `context.input`. */
  readonly record: string;
  readonly attribute: (argument: string) => string;
  /** Marks, as attributes, for values that the record itself does not hold. */
  readonly marks: (argument: string) => readonly string[];
  /** A comparison of the argument, which is a whole number, with another. */
  readonly compare: (argument: string, operator: Ordering, bound: number) => string;
  /** The greatest whole number that can be compared with. */
  readonly greatestNumber: number;
  /** Whether lists, maps and null are seen by their marks alone. */
  readonly isForScalars: boolean;
  /** What to know of a comparison of numbers, and of a test that an argument is missing. */
  readonly caveats: { readonly numbers: readonly LossCode[]; readonly missing: readonly LossCode[] };
}

export type Ordering = Extract<Operator, 'lt' | 'lte' | 'gt' | 'gte'>;

/** A condition in Cedar, with what it does in another way. */
export interface CedarCondition {
  readonly expression: string;
  readonly caveats: readonly LossCode[];
}

/** A condition as an expression that is true for no call for which the condition does not hold, but for its caveats. */
export function cedarCondition(
  { path, op, value }: Condition,
  tool: KnownTool | null,
  view: ArgumentView,
): CedarCondition | null {
  const name = topLevelArgument(path);
  if (name === null) return null;
  const present = has(view, view.attribute(name));
  const found = access(view.record, view.attribute(name));
  const type = tool?.arguments.find((each) => each.name === name)?.type;
  const narrower: readonly LossCode[] = view.isForScalars ? ['narrower-conditions'] : [];
  const having = (test: string, caveats: readonly LossCode[] = []): CedarCondition => ({
    expression: `${present} && ${test}`,
    caveats,
  });
  switch (op) {
    case 'exists': {
      if (value === true) return { expression: present, caveats: narrower };
      if (value !== false) return null;
      const attributes = [view.attribute(name), ...view.marks(name)];
      return {
        expression: attributes.map((each) => `!(${has(view, each)})`).join(' && '),
        caveats: [...narrower, ...view.caveats.missing],
      };
    }
    case 'eq':
    case 'neq': {
      if (!isPlainText(value)) return null;
      const equal = `${found} == ${cedarText(value)}`;
      return op === 'eq' ? having(equal) : having(`!(${equal})`, narrower);
    }
    case 'in':
    case 'not_in': {
      const texts = plainTexts(value);
      if (texts === null) return null;
      const among = `[${texts.map(cedarText).join(', ')}].contains(${found})`;
      return op === 'in' ? having(among) : having(`!(${among})`, narrower);
    }
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const bound = wholeNumber(value);
      // The program cuts or types other numbers; only whole ones can be compared.
      if (bound === null || type !== 'integer' || Math.abs(bound) > view.greatestNumber) return null;
      return having(view.compare(found, op, bound), view.caveats.numbers);
    }
    case 'regex':
    case 'contains':
      return null;
  }
}

function plainTexts(values: Value): readonly string[] | null {
  if (!Array.isArray(values) || values.length === 0) return null;
  const texts = values.filter(isPlainText);
  return texts.length === values.length ? texts : null;
}

const isIdentifier = (name: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^(?:true|false|if|then|else|in|is|like|has|__cedar)$/.test(name);

const access = (record: string, attribute: string): string =>
  isIdentifier(attribute) ? `${record}.${attribute}` : `${record}[${cedarText(attribute)}]`;

const has = ({ record }: ArgumentView, attribute: string): string =>
  `${record} has ${isIdentifier(attribute) ? attribute : cedarText(attribute)}`;

/** A text in Cedar. */
export const cedarText = (text: string): string =>
  `"${text.replaceAll(/["\\\p{Cc}\p{Cs}\u2028\u2029]/gu, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\u{${character.codePointAt(0)?.toString(16) ?? 'fffd'}}`,
  )}"`;
