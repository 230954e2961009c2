import { shortFormCode } from '../check/short-form/name-short-form.ts';
import type { LoadCode } from '../load/problems.ts';
import type { Explanation } from './explanation.ts';
import { refusedContent } from './refused-content.ts';
import { unreadableText } from './unreadable-text.ts';
import { wrongShape } from './wrong-shape.ts';

export type { Explanation } from './explanation.ts';

const shortForm: Explanation = {
  meaning:
    'Some catalogues print rules without version and name, with action: allow, rate_limit as a map, and reason. The engine refuses them. The message shows what they mean, written so that it loads.',
  example: `tools:
  close_stream:
    rules:
      - action: allow
        rate_limit:
          max: 30
          window: 60
`,
};

/** Every error by its code. What is missing here does not compile. */
export const explanations: Readonly<Record<LoadCode | typeof shortFormCode, Explanation>> = {
  ...unreadableText,
  ...wrongShape,
  ...refusedContent,
  [shortFormCode]: shortForm,
};
