import { z } from 'zod';
import { id } from './risk.ts';
import { sentence } from './sentence.ts';
import { day, sourceSchema } from './source.ts';

const argumentSchema = z.strictObject({
  name: z.string().min(1),
  /** As the server declares it. Prices and quantities are decimal strings. */
  type: z.enum(['string', 'integer']),
  required: z.boolean(),
  meaning: sentence,
  /** What Binance's documents state: default, maximum, allowed values. The server checks none of it. */
  limits: sentence.optional(),
  /** Every value Binance accepts, when there are few. Letter by letter: 1m and 1M differ. */
  values: z.array(z.string().min(1)).min(1).optional(),
  /** Regular expression that every value fits that the documents show. Wide rather than narrow: it makes warnings, not rules. */
  pattern: z.string().startsWith('^').endsWith('$').optional(),
});

const statusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('current') }),
  z.strictObject({
    state: z.literal('retired'),
    /** The day from which the endpoint is gone. */
    since: day,
    /** What happened, in our words. */
    reason: sentence,
    /** What to use instead. */
    replacement: sentence,
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
  /** What it does, in a few words, ours. */
  title: z.string().min(1).max(60),
  /** One sentence, ours; also the description of the page. */
  summary: sentence.max(200),
  server: id,
  /** One of the server's groups. */
  group: id,
  category: id,
  /** Why the tool scores what it scores. The score is the worst factor's; see content/risk.yaml. */
  risk_factors: z.array(z.strictObject({ factor: id, because: sentence })).min(1),
  status: statusSchema,
  needs_key: z.boolean(),
  needs_signature: z.boolean(),
  /** The permission the API key must have, or what to say when none is needed. */
  key_permission: sentence,
  endpoint: z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
    path: z.string().startsWith('/'),
  }),
  /** Request weight by case, as documented. The greatest is the worst case. */
  request_weights: z.array(z.strictObject({ case: sentence, weight: z.int().min(0) })).min(1),
  /** Limits of Binance's own that the weights do not show, such as orders a day. */
  own_limits: z
    .array(
      z.strictObject({ calls: z.int().min(1), window: z.enum(['minute', 'hour', 'day']), source: sentence }),
    )
    .optional(),
  /** Anything the weights alone do not say: since when, what still differs. */
  weight_note: sentence.optional(),
  arguments: z.array(argumentSchema),
  /** Parameters of the endpoint that the server does not declare and yet forwards when they are sent. */
  undeclared_arguments: z.array(z.strictObject({ name: z.string().min(1), meaning: sentence })),
  server_hints: hintSchema,
  /** Where our label differs from the server's hints, and why. */
  hint_differences: z.array(z.strictObject({ hint: hintSchema.keyof(), why: sentence })),
  /** Where the server and Binance's documents disagree, or the server leaves out what matters. */
  discrepancies: z.array(z.strictObject({ server: sentence, documents: sentence })),
  /** What to know before relying on it: short, specific to this tool. */
  pitfalls: z.array(sentence),
  errors: z.array(z.strictObject({ code: z.string().min(1), meaning: sentence })),
  /** Policy files beside this one, `<id>.yaml`, in the order of the tabs. Exactly one is recommended. */
  policies: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1),
        /** When to take this one. */
        use_when: sentence,
        recommended: z.boolean(),
        /** The most request weight that one call can cost under this policy, the server's time request included. */
        call_weight: z.int().min(0).optional(),
      }),
    )
    .min(1),
  /** Questions special to this tool; the common ones are answered from the facts above. */
  faq: z.array(z.strictObject({ question: z.string().endsWith('?'), answer: sentence })),
  unverified: z.array(sentence),
  sources: z.array(sourceSchema).min(1),
  checked: day,
  /** SHA-256 of the canonical JSON of the tool's definition, as the server lists it. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits'),
});

export type Tool = z.infer<typeof toolSchema>;
