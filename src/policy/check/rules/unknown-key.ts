import { isLaterKey, knownLater, withoutLaterWords } from '../../engine-version.ts';
import { didYouMean } from '../../nearest-name.ts';
import type { CheckRule, Examples } from '../check-rule.ts';

export const unknownKey: CheckRule = {
  code: 'unknown-key',
  severity: 'warning',
  looksAt: 'keys that the engine does not know',
  find: ({ unknownKeys, isRepeated }) =>
    unknownKeys
      // A key of one's own that holds anchors has its effect where they are repeated.
      .filter(({ value }) => !isRepeated(value))
      .map(({ place, key, known, position }) => ({
        place,
        position,
        message: isLaterKey(key)
          ? knownLater(`the key "${key}"`, 'ignores it without a word, so it has no effect')
          : `The engine ignores the key "${key}" without a word, so it has no effect.`,
        hint: isLaterKey(key)
          ? withoutLaterWords
          : didYouMean(key, known, `Known here: ${known.join(', ')}.`),
      })),
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait.
        reason: Keep the book fresh without draining the budget.
`,
  line: 9,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
};
