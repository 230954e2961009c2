import { z } from 'zod';
import { mostCalls, mostTimes } from '../case-limits.ts';
import { isJson } from '../../policy/json-text.ts';

const callSchema = z
  .strictObject({
    tool: z.string().min(1),
    arguments: z
      .record(z.string(), z.json())
      .optional()
      .describe('Whatever JSON can hold. Left out where `arguments_text` stands.'),
    arguments_text: z
      .string()
      .refine(isJson, 'text that is JSON')
      .optional()
      .describe(
        'The arguments as the JSON text that the client sends, where YAML would lose something: a number such as 1e400, a name that stands twice.',
      ),
    at: z.iso
      .datetime()
      .optional()
      .describe('When the call is made, RFC 3339 in UTC. The instant of the call before it when left out.'),
    upstream: z
      .literal('error')
      .optional()
      .describe(
        '`error` when the server answers the forwarded call with a JSON-RPC error, which gives its count back.',
      ),
    times: z
      .int()
      .min(2)
      .max(mostTimes)
      .optional()
      .describe('How many times the same call is made in a row, at that instant.'),
    expect: z
      .enum(['allow', 'deny', 'forward'])
      .describe(
        'What becomes of the call. `forward`: the engine cannot read it and passes it on to the server without a decision.',
      ),
    message: z
      .string()
      .min(1)
      .optional()
      .describe("The text after the engine's prefix. Needed for a denial."),
  })
  .superRefine((call, context) => {
    const hasText = call.arguments_text !== undefined;
    if (hasText === (call.arguments !== undefined))
      context.addIssue({
        code: 'custom',
        path: [hasText ? 'arguments_text' : 'arguments'],
        message: hasText ? 'only one of arguments and arguments_text' : 'a map, or arguments_text',
      });
  });

const callCount = ({
  calls,
}: {
  readonly calls: readonly { readonly times?: number | undefined }[];
}): number => calls.reduce((sum, { times }) => sum + (times ?? 1), 0);

/** `<policy>.cases.yaml`: calls made in order against one policy, with what must happen to each. */
export const casesSchema = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        title: z
          .string()
          .min(1)
          .describe('What the case shows, for the reader of the page. Counters start empty in each case.'),
        calls: z.array(callSchema).min(1),
      }),
    )
    .min(1)
    .refine((cases) => cases.reduce((sum, each) => sum + callCount(each), 0) <= mostCalls, {
      error: () => `at most ${mostCalls.toLocaleString('en-GB')} calls in one file, times included`,
    }),
});

export type Cases = z.infer<typeof casesSchema>;
export type Case = Cases['cases'][number];
export type Call = Case['calls'][number];
