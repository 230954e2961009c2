import { z } from 'zod';
import { id } from './risk.ts';
import { sentence } from './sentence.ts';
import { day, sourceSchema } from './source.ts';

const argumentSchema = z.strictObject({
  name: z.string().min(1),
  type: z
    .enum(['string', 'integer'])
    .describe('As the server declares it. Prices and quantities are decimal strings.'),
  required: z.boolean(),
  meaning: sentence,
  limits: sentence
    .optional()
    .describe(
      "What Binance's documents state: default, maximum, allowed values. The server checks none of it.",
    ),
  values: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Every value Binance accepts, when there are few. Letter by letter: 1m and 1M differ.'),
  pattern: z
    .string()
    .startsWith('^')
    .endsWith('$')
    .optional()
    .describe(
      'Regular expression that every value fits that the documents show. Wide rather than narrow: it makes warnings, not rules.',
    ),
});

const statusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('current') }),
  z.strictObject({
    state: z.literal('retired'),
    since: day.describe('The day from which the endpoint is gone.'),
    reason: sentence.describe('What happened, in our words.'),
    replacement: sentence.describe('What to use instead.'),
    source: sourceSchema,
  }),
]);

const hintSchema = z.strictObject({
  read_only: z.boolean(),
  destructive: z.boolean(),
  idempotent: z.boolean(),
  open_world: z.boolean(),
});

/** Frontmatter of `content/tools/<server>/<tool>/tool.mdx`: the facts on one tool. */
export const toolSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9_]+$/, 'the name the server declares: lower-case letters, digits and underscores'),
  title: z.string().min(1).max(60).describe('What it does, in a few words, ours.'),
  summary: sentence.max(200).describe('One sentence, ours; also the description of the page.'),
  server: id,
  group: id.describe("One of the server's groups."),
  category: id,
  risk_factors: z
    .array(z.strictObject({ factor: id, because: sentence }))
    .min(1)
    .describe("Why the tool scores what it scores. The score is the worst factor's; see content/risk.yaml."),
  status: statusSchema,
  needs_key: z.boolean(),
  needs_signature: z.boolean(),
  key_permission: sentence.describe(
    'The permission the API key must have, or what to say when none is needed.',
  ),
  endpoint: z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
    path: z.string().startsWith('/'),
  }),
  request_weights: z
    .array(z.strictObject({ case: sentence, weight: z.int().min(0) }))
    .min(1)
    .describe('Request weight by case, as documented. The greatest is the worst case.'),
  own_limits: z
    .array(
      z.strictObject({ calls: z.int().min(1), window: z.enum(['minute', 'hour', 'day']), source: sentence }),
    )
    .optional()
    .describe("Limits of Binance's own that the weights do not show, such as orders a day."),
  weight_note: sentence
    .optional()
    .describe('Anything the weights alone do not say: since when, what still differs.'),
  arguments: z.array(argumentSchema),
  undeclared_arguments: z
    .array(z.strictObject({ name: z.string().min(1), meaning: sentence }))
    .describe(
      'Parameters of the endpoint that the server does not declare and yet forwards when they are sent.',
    ),
  server_hints: hintSchema,
  hint_differences: z
    .array(z.strictObject({ hint: hintSchema.keyof(), why: sentence }))
    .describe("Where our label differs from the server's hints, and why."),
  discrepancies: z
    .array(z.strictObject({ server: sentence, documents: sentence }))
    .describe("Where the server and Binance's documents disagree, or the server leaves out what matters."),
  pitfalls: z.array(sentence).describe('What to know before relying on it: short, specific to this tool.'),
  errors: z.array(z.strictObject({ code: z.string().min(1), meaning: sentence })),
  policies: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1),
        brief: z
          .string()
          .min(1)
          .max(48)
          .describe('What it lets through, in three to six words; `Blocked` or `Hidden` when nothing.'),
        use_when: sentence.describe('When to take this one.'),
        recommended: z.boolean(),
        call_weight: z
          .int()
          .min(0)
          .optional()
          .describe(
            "The most request weight that one call can cost under this policy, the server's time request included.",
          ),
      }),
    )
    .min(1)
    .describe(
      'Policy files beside this one, `<id>.yaml`, in the order of the tabs. Exactly one is recommended.',
    ),
  faq: z
    .array(z.strictObject({ question: z.string().endsWith('?'), answer: sentence }))
    .describe('Questions special to this tool; the common ones are answered from the facts above.'),
  unverified: z.array(sentence),
  sources: z.array(sourceSchema).min(1),
  checked: day,
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits')
    .describe("SHA-256 of the canonical JSON of the tool's definition, as the server lists it."),
});

export type Tool = z.infer<typeof toolSchema>;
