import { z } from 'zod';

/** What readers call an entry that its name and title do not say. */
export const searchWords = z
  .array(
    z
      .string()
      .regex(
        /^[\p{Ll}\p{N}]+(?: [\p{Ll}\p{N}]+)*$/u,
        'words in lower-case letters and digits, separated by single spaces',
      ),
  )
  .min(1)
  .refine((phrases) => new Set(phrases).size === phrases.length, 'each phrase once')
  .optional()
  .describe(
    'Phrases that readers search with and that neither the name nor the title has, such as `candle` for `klines`. The search finds the entry by each as by its name. Typing errors, plurals and other ways of joining words need no phrase.',
  );
