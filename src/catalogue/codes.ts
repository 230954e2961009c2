import { postureRefused } from './policy-faults.ts';
import { proofCodes } from './proof/index.ts';
import { readingCodes } from './read/codes.ts';
import { rules } from './rules/index.ts';

/**
 * What each code of the validation means, in one sentence. Besides these it reports the policy library's own codes, of
 * policies that the engine refuses.
 */
export const codes: Readonly<Record<string, string>> = {
  ...readingCodes,
  ...proofCodes,
  [postureRefused.code]: postureRefused.meaning,
  ...Object.fromEntries(rules.map(({ code, meaning }) => [code, meaning])),
};
