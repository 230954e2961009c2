import { expect, test } from 'vitest';
import { checkPolicy } from '../../src/policy/check/check-policy.ts';
import { explanations } from '../../src/policy/explanations/index.ts';

test.each(Object.entries(explanations))(
  'the example of %s gives that error and no other',
  (code, { example }) => {
    expect(checkPolicy(example, null).errors.map((problem) => problem.code)).toEqual([code]);
  },
);
