/** Calls in a window, as titles, advice, postures and cases name them, against the limits of the policies. */
import { windows } from '../../policy/format.ts';
import { callLimits, limitsOf, type CallLimit } from './support/call-limits.ts';
import { faultAt, type AttackRule, type PostureRule, type Rule, type VariantRule } from './support/rule.ts';
import { writtenNumber, writtenValue } from './support/written-numbers.ts';

const windowWord = windows.join('|');

/** Such as "30 calls a minute", "six an hour" and "60 times this minute". */
const pace = new RegExp(
  `(?<calls>${writtenNumber})(?: (?!of\\b)[a-z]+){0,2} (?:a|an|per|each|this) (?<window>${windowWord})\\b`,
  'gi',
);

/** The paces that a text names. */
const pacesIn = (text: string): (CallLimit & { readonly written: string })[] =>
  [...text.matchAll(pace)].flatMap(({ 0: written, groups }) => {
    const window = windows.find((each) => each === groups?.window?.toLowerCase());
    return window === undefined ? [] : [{ calls: writtenValue(groups?.calls ?? ''), window, written }];
  });

const asText = ({ calls, window }: CallLimit): string => `${calls}/${window}`;

/** What a text says of limits that are not there. */
function wrongPaces(text: string, limits: readonly CallLimit[]): string[] {
  const held = limits.map(asText);
  return pacesIn(text)
    .filter((each) => !held.includes(asText(each)))
    .map(
      ({ written }) =>
        `"${written}" is no limit of the policy, expected ${held.length === 0 ? 'none' : `one of ${held.join(', ')}`}.`,
    );
}

const posturePace: PostureRule = {
  code: 'posture-pace',
  meaning: 'A posture names a number of calls in a window that none of its policies sets as a limit.',
  looksAt: 'posture',
  find: ({ document, posture, tools }) => {
    const limits = tools.flatMap((tool) => callLimits(tool, posture.tools[tool.name] ?? ''));
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

const variantPace: VariantRule = {
  code: 'variant-pace',
  meaning:
    'What is said of a policy names a number of calls in a window that the policy does not set as a limit.',
  looksAt: 'variant',
  find: ({ folder, page, variant, field, file }) =>
    // Of a policy that the engine refuses nobody knows the limits.
    file?.loaded.verdict !== 'valid'
      ? []
      : (['title', 'brief', 'use_when'] as const).flatMap((name) =>
          wrongPaces(variant[name], callLimits(folder, variant.id)).map((message) =>
            faultAt(page, [...field, name], message, 'Correct the text, or the policy.'),
          ),
        ),
};

export const pacesRules: readonly Rule[] = [posturePace, attackPace, variantPace];
