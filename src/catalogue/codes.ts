import { loadCodes } from '../policy/load/problems.ts';
import { postureRefused } from './policy-findings.ts';
import { proofCodes } from './proof/index.ts';
import { readingCodes } from './read/codes.ts';
import { rules } from './rules/index.ts';

/**
 * What each code of the validation means, in one sentence. The codes of policies that the engine refuses are the
 * policy library's own and explained there; see `policyCodes`.
 */
export const codes: Readonly<Record<string, string>> = {
  ...readingCodes,
  ...proofCodes,
  [postureRefused.code]: postureRefused.meaning,
  ...Object.fromEntries(rules.map(({ code, meaning }) => [code, meaning])),
};

/** Codes of policies that the engine refuses, which the validation reports too. */
export const policyCodes: readonly string[] = loadCodes;
