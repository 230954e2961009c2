import { z } from 'zod';

/** Arguments of a call: whatever JSON can hold. */
const callSchema = z.strictObject({
  tool: z.string().min(1),
  arguments: z.record(z.string(), z.json()),
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
    .optional()
    .describe('How many times the same call is made in a row, at that instant.'),
  expect: z.enum(['allow', 'deny']),
  message: z.string().min(1).optional().describe("The text after the engine's prefix. Needed for a denial."),
});

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
    .min(1),
});

export type Cases = z.infer<typeof casesSchema>;
export type Case = Cases['cases'][number];
export type Call = Case['calls'][number];
