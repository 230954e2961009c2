import { didYouMean } from '../../nearest-name.ts';
import type { CheckRule } from '../check-rule.ts';

export const unknownKey: CheckRule = {
  code: 'unknown-key',
  looksAt: 'keys that the engine does not know',
  find: ({ unknownKeys }) =>
    unknownKeys.map(({ place, key, known }) => ({
      place,
      message: `The engine ignores the key "${key}" without a word, so it has no effect.`,
      hint: didYouMean(key, known, `Known here: ${known.join(', ')}.`),
    })),
};
