/** Numbers in the words of a policy: in its title, its description, its comments and its messages. */
import type { Condition, Policy, Rule as WrittenRule } from '../../policy/format.ts';
import { limitsOf } from './support/call-limits.ts';
import {
  faultAt,
  type PolicyRule,
  type Rule,
  type ToolPolicyRule,
  type VariantRule,
} from './support/rule.ts';
import { writtenNumber, writtenValue } from './support/written-numbers.ts';
import { productsIn } from './support/written-products.ts';

/** Every rule of a policy with the place that it has there. */
const placedRules = ({ tools }: Policy): { rule: WrittenRule; place: string }[] =>
  [...tools].flatMap(([tool, rules]) =>
    rules.map((rule, index) => ({ rule, place: `tools.${tool}.rules[${index}]` })),
  );

const messageLimit: PolicyRule = {
  code: 'message-limit',
  meaning: 'The message of a limit names another number of calls than the limit.',
  looksAt: 'policy',
  find: ({ file: { path, loaded } }) => {
    if (loaded.verdict !== 'valid') return [];
    return placedRules(loaded.policy).flatMap(({ rule, place }) => {
      const [limit] = limitsOf([rule]);
      if (limit === undefined) return [];
      const told = rule.on_deny
        .split(/(?<=[.?!]) /)
        .filter((sentence) => new RegExp(`\\b(?:a|an|per|each|this) ${limit.window}\\b`).test(sentence));
      return told
        .flatMap((sentence) => [...sentence.matchAll(new RegExp(`${writtenNumber}(?![\\w-])`, 'gi'))])
        .filter(([written]) => writtenValue(written) !== limit.calls)
        .map(([written]) => ({
          file: path,
          ...loaded.source.keyPosition(place),
          message: `on_deny of "${rule.name}" says ${written}, expected ${limit.calls} calls a ${limit.window}.`,
          hint: 'Correct the message or the limit, and the cases that expect the message.',
        }));
    });
  },
};

/** Such as "from 1 to 100", "at most 100" and "100 or less". */
const bound =
  /\bfrom (?<from>\d[\d,]*) to (?<to>\d[\d,]*)\b(?!\.\d)|\b(?:at most|up to|no more than) (?<most>\d[\d,]*)\b(?!\.\d)|\b(?<less>\d[\d,]*) or less\b/g;

/** The numbers that a rule compares with. */
const numbersOf = (conditions: readonly Condition[]): Set<string> =>
  new Set(
    conditions.flatMap(({ op, value }) =>
      /^(?:lte?|gte?|eq|in)$/.test(op) ? (JSON.stringify(value, printed).match(/\d+(?:\.\d+)?/g) ?? []) : [],
    ),
  );

const printed = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

const boundNotInRule: PolicyRule = {
  code: 'bound-not-in-rule',
  meaning: 'The name or the message of a rule names a bound that none of its conditions sets.',
  looksAt: 'policy',
  find: ({ file: { path, loaded } }) => {
    if (loaded.verdict !== 'valid') return [];
    return placedRules(loaded.policy).flatMap(({ rule, place }) => {
      // A pattern bounds what it matches without naming it.
      const compares = rule.conditions.some(
        ({ op, path: argument }) => /^[lg]te?$/.test(op) && argument.startsWith('args.'),
      );
      if (!compares || rule.conditions.some(({ op }) => op === 'regex')) return [];
      const held = numbersOf(rule.conditions);
      return (['name', 'on_deny'] as const).flatMap((field) =>
        [...rule[field].matchAll(bound)]
          .flatMap(({ groups }) => Object.values(groups ?? {}).filter(Boolean))
          .filter((written) => !held.has(written.replaceAll(',', '')))
          .map((written) => ({
            file: path,
            ...loaded.source.keyPosition(place),
            message: `${field} of "${rule.name}" says ${written}, expected a bound of its conditions: ${[...held].join(', ')}.`,
            hint: 'Correct the text or the condition.',
          })),
      );
    });
  },
};

const writtenProduct: PolicyRule = {
  code: 'written-product',
  meaning: 'A comment of a policy multiplies wrongly, or counts other calls than the limit below it.',
  looksAt: 'policy',
  find: ({ file: { path, text } }) =>
    productsIn(text).flatMap(({ written, count, each, result, share, line, limit }) => {
      const wrong: string[] = [];
      if (count * each !== result) wrong.push(`"${written}" is wrong, expected ${count * each}`);
      if (limit !== null && count !== limit)
        wrong.push(`"${written}" counts ${count}, expected the ${limit} of the limit below it`);
      if (share !== null) {
        const exact = ((count * each) / share.whole) * 100;
        const isHeld = share.isBelow
          ? exact < share.percent
          : Number(exact.toFixed(share.decimals)) === share.percent;
        if (!isHeld)
          wrong.push(`"${written}" names ${share.percent}%, expected ${Number(exact.toFixed(2))}%`);
      }
      return wrong.map((message) => ({
        file: path,
        line,
        column: 1,
        message: `${message}.`,
        hint: 'Correct the comment, or the limit.',
      }));
    }),
};

/** Numbers as people write them, not parts of names: 1,000 and 0.5, but not nb_24h or v3. */
const figure = /(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w-])/g;

const numberNotInPolicy: VariantRule = {
  code: 'number-not-in-policy',
  meaning: 'The title or the brief of a policy names a number that the policy does not hold.',
  looksAt: 'variant',
  find: ({ page, variant, field, file }) => {
    if (file?.loaded.verdict !== 'valid') return [];
    const held = heldNumbers(file.text);
    return (['title', 'brief'] as const).flatMap((name) =>
      [...variant[name].matchAll(figure)]
        .filter(([number]) => !held.has(number.replaceAll(',', '')))
        .map(([number]) =>
          faultAt(
            page,
            [...field, name],
            `${name} of "${variant.id}" says ${number}, expected a number that ${file.path} holds.`,
            'Correct the text, or the policy.',
          ),
        ),
    );
  },
};

const descriptionNumber: ToolPolicyRule = {
  code: 'description-number',
  meaning: 'The description of a policy names a number that its rules do not hold.',
  looksAt: 'tool policy',
  find: ({ file: { path, text, loaded } }) => {
    if (loaded.verdict !== 'valid') return [];
    const held = heldNumbers(text);
    const at = loaded.source.keyPosition('description');
    return [...descriptionOf(text).matchAll(figure)].flatMap(([number]) =>
      held.has(number.replaceAll(',', ''))
        ? []
        : [
            {
              file: path,
              line: at.line,
              column: at.column,
              message: `The description says ${number}, expected a number that the rules hold.`,
              hint: 'Correct the description, or the rules.',
            },
          ],
    );
  },
};

/** The numbers in what the engine reads of a policy's rules: limits, amounts, alternatives in patterns. */
function heldNumbers(text: string): Set<string> {
  const rules = text.replaceAll(/(?:^|\s)#.*$/gm, '').replace(descriptionOf(text), '');
  return new Set(rules.match(/\d+(?:\.\d+)?/g) ?? []);
}

/** A description with the lines that it goes on for. */
const descriptionOf = (text: string): string => /^description:.*(?:\n +.*)*/m.exec(text)?.[0] ?? '';

export const numbersRules: readonly Rule[] = [
  messageLimit,
  boundNotInRule,
  writtenProduct,
  numberNotInPolicy,
  descriptionNumber,
];
