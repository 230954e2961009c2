/** Numbers in what is said of a policy: in its comments and messages, in postures and in cases. */
import type { Condition, Policy, Rule as WrittenRule, Window } from '../../policy/format.ts';
import { windows } from '../../policy/format.ts';
import { rateLimitOf } from '../../policy/load/rate-limit.ts';
import { toolDecision } from '../../policy/tool-decision.ts';
import { namedTools } from '../policy-text/tool-block.ts';
import {
  faultAt,
  type AttackRule,
  type PolicyRule,
  type PostureRule,
  type Rule,
  type ToolRule,
} from './support/rule.ts';

/** So many calls in a window. */
interface Pace {
  readonly calls: number;
  readonly window: Window;
}

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const number = String.raw`(?<![\w.,-])(?:\d+(?:,\d{3})*|${numberWords.join('|')})`;
const windowWord = windows.join('|');

/** Such as "30 calls a minute", "six an hour" and "60 times this minute". */
const pace = new RegExp(
  `(?<calls>${number})(?: (?!of\\b)[a-z]+){0,2} (?:a|an|per|each|this) (?<window>${windowWord})\\b`,
  'gi',
);

const valueOf = (written: string): number => {
  const word = numberWords.indexOf(written.toLowerCase());
  return word === -1 ? Number(written.replaceAll(',', '')) : word + 1;
};

/** The paces that a text names. */
const pacesIn = (text: string): (Pace & { readonly written: string })[] =>
  [...text.matchAll(pace)].flatMap(({ 0: written, groups }) => {
    const window = windows.find((each) => each === groups?.window?.toLowerCase());
    return window === undefined ? [] : [{ calls: valueOf(groups?.calls ?? ''), window, written }];
  });

const limitsOf = (rules: readonly WrittenRule[]): Pace[] =>
  rules.flatMap((rule) => {
    const limit = rateLimitOf(rule);
    return limit === null ? [] : [{ calls: Number(limit.count), window: limit.window }];
  });

const asText = ({ calls, window }: Pace): string => `${calls}/${window}`;

/** What a text says of limits that are not there. */
function wrongPaces(text: string, limits: readonly Pace[]): string[] {
  const held = limits.map(asText);
  return pacesIn(text)
    .filter((each) => !held.includes(asText(each)))
    .map(
      ({ written }) =>
        `"${written}" is no limit of the policy, expected ${held.length === 0 ? 'none' : `one of ${held.join(', ')}`}.`,
    );
}

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
        .flatMap((sentence) => [...sentence.matchAll(new RegExp(`${number}(?![\\w-])`, 'gi'))])
        .filter(([written]) => valueOf(written) !== limit.calls)
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

/** Such as "60 calls x weight 5 (4 and 1) = 300 a minute, 5% of the address's 6,000". */
const product =
  /(?<count>\d[\d,]*)(?: [a-z]+)* x (?:[a-z]+ )*(?<each>\d[\d,]*)(?: \([^)]*\))? = (?:[a-z]+ )*(?<all>\d[\d,]*(?:\.\d+)?)(?: a minute, (?<part>(?:less than |just under )?)(?<percent>\d+(?:\.\d+)?)% of the \S+ (?<whole>\d[\d,]*))?/g;

const writtenProduct: PolicyRule = {
  code: 'written-product',
  meaning: 'A comment of a policy multiplies wrongly, or counts other calls than the limit below it.',
  looksAt: 'policy',
  find: ({ file: { path, text } }) =>
    comments(text).flatMap(({ words, line, limit }) =>
      [...words.matchAll(product)].flatMap(({ 0: written, groups = {} }) => {
        const { count = '', each = '', all = '', part = '', percent, whole } = groups;
        const wrong: string[] = [];
        const result = valueOf(count) * valueOf(each);
        if (result !== valueOf(all)) wrong.push(`"${written}" is wrong, expected ${result}`);
        if (limit !== null && valueOf(count) !== limit)
          wrong.push(`"${written}" counts ${count}, expected the ${limit} of the limit below it`);
        if (percent !== undefined && whole !== undefined) {
          const exact = (result / valueOf(whole)) * 100;
          const decimals = percent.split('.')[1]?.length ?? 0;
          const holds =
            part === '' ? Number(exact.toFixed(decimals)) === Number(percent) : exact < Number(percent);
          if (!holds) wrong.push(`"${written}" names ${percent}%, expected ${Number(exact.toFixed(2))}%`);
        }
        return wrong.map((message) => ({
          file: path,
          line,
          column: 1,
          message: `${message}.`,
          hint: 'Correct the comment, or the limit.',
        }));
      }),
    ),
};

/** The comments of a policy, each as one text, with the limit of the rule that follows. */
function comments(text: string): { words: string; line: number; limit: number | null }[] {
  const lines = text.split('\n');
  return lines.flatMap((written, index) => {
    if (!isComment(written) || isComment(lines[index - 1] ?? '')) return [];
    const after = lines.slice(index).findIndex((each) => !isComment(each));
    const block = after === -1 ? lines.slice(index) : lines.slice(index, index + after);
    const rule = lines.slice(index + block.length);
    const end = rule.findIndex((each, place) => place > 0 && (isComment(each) || /^\s*- name:/.test(each)));
    const own = (end === -1 ? rule : rule.slice(0, end)).join('\n');
    const limit = /^\s+rate_limit: (?<calls>\d+)\//m.exec(own)?.groups?.calls;
    return [
      {
        words: block.map((each) => each.replace(/^\s*#\s?/, '')).join(' '),
        line: index + 1,
        limit: limit === undefined ? null : Number(limit),
      },
    ];
  });
}

const isComment = (line: string): boolean => /^\s*#/.test(line);

const posturePace: PostureRule = {
  code: 'posture-pace',
  meaning: 'A posture names a number of calls in a window that none of its policies sets as a limit.',
  looksAt: 'posture',
  find: ({ document, posture, tools }) => {
    const limits = tools.flatMap(({ name, policies }) => {
      const loaded = policies.find(({ id }) => id === posture.tools[name])?.loaded;
      return loaded?.verdict === 'valid' ? limitsOf(loaded.policy.tools.get(name) ?? []) : [];
    });
    return (['summary', 'use_when'] as const).flatMap((field) =>
      wrongPaces(posture[field], limits).map((message) =>
        faultAt(document, [field], message, 'Correct the text, or choose another policy of the tool.'),
      ),
    );
  },
};

const attackPace: AttackRule = {
  code: 'attack-pace',
  meaning:
    'A case says that its policy allows a number of calls in a window that the policy does not set as a limit.',
  looksAt: 'attack',
  find: ({ folder, page, attack: { call_policy } }) => {
    const loaded = folder.policies.find(({ id }) => id === page.id)?.loaded;
    if (loaded?.verdict !== 'valid' || !('policy' in call_policy)) return [];
    const limits = limitsOf([...loaded.policy.tools.values()].flat());
    return wrongPaces(call_policy.policy.summary, limits).map((message) =>
      faultAt(page, ['call_policy', 'policy', 'summary'], message, 'Correct the text, or the policy.'),
    );
  },
};

const variantPace: ToolRule = {
  code: 'variant-pace',
  meaning:
    'What is said of a policy names a number of calls in a window that the policy does not set as a limit.',
  looksAt: 'tool',
  find: ({ folder, page, tool }) =>
    tool.policies.flatMap((variant, index) => {
      const loaded = folder.policies.find(({ id }) => id === variant.id)?.loaded;
      if (loaded?.verdict !== 'valid') return [];
      const limits = limitsOf(loaded.policy.tools.get(folder.name) ?? []);
      return (['title', 'brief', 'use_when'] as const).flatMap((field) =>
        wrongPaces(variant[field], limits).map((message) =>
          faultAt(page, ['policies', index, field], message, 'Correct the text, or the policy.'),
        ),
      );
    }),
};

/** What a policy that lets nothing through is called. */
const closedLabels = { hidden: 'Hidden', denied: 'Blocked' } as const;

const labelAgainstPolicy: ToolRule = {
  code: 'label-against-policy',
  meaning:
    'A policy is called Blocked or Hidden and lets calls through, or closes its tool under another name.',
  looksAt: 'tool',
  find: ({ folder, page, tool }) =>
    tool.policies.flatMap((variant, index) => {
      const loaded = folder.policies.find(({ id }) => id === variant.id)?.loaded;
      // A policy that does not name the tool at all has been reported.
      if (loaded?.verdict !== 'valid' || !namedTools(loaded.policy).includes(folder.name)) return [];
      const decision = toolDecision(loaded.policy, folder.name);
      const expected = decision === 'allowed' ? null : closedLabels[decision];
      const labels = Object.values(closedLabels) as string[];
      const wrong = (['title', 'brief'] as const).flatMap((field) => {
        const said = variant[field];
        if (expected === null ? !labels.includes(said) : said === expected) return [];
        const should = expected ?? 'what the policy lets through';
        const message = `${field} of "${variant.id}" is "${said}", expected ${expected === null ? should : `"${should}"`}, because its calls are ${decision}.`;
        return [faultAt(page, ['policies', index, field], message, 'Correct the text, or the policy.')];
      });
      if (expected === null || variant.call_weight === undefined) return wrong;
      const message = `call_weight of "${variant.id}" is ${variant.call_weight}, expected none, because its calls are ${decision}.`;
      return [...wrong, faultAt(page, ['policies', index, 'call_weight'], message, 'Delete it.')];
    }),
};

export const numbersRules: readonly Rule[] = [
  messageLimit,
  boundNotInRule,
  writtenProduct,
  posturePace,
  attackPace,
  variantPace,
  labelAgainstPolicy,
];
