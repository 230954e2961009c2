import { z } from 'zod';
import { parameterSchema, phraseSchema } from '../../policy/parameters/parameter-schema.ts';
import { id } from './risk.ts';
import { searchWords } from './search-words.ts';
import { sentence } from './sentence.ts';
import { day, sourceSchema } from './source.ts';

const argumentSchema = z.strictObject({
  name: z.string().min(1),
  type: z
    .enum(['string', 'integer', 'number', 'boolean', 'array', 'object'])
    .describe('As the server declares it. Where money is concerned, amounts are often decimal strings.'),
  required: z.boolean(),
  meaning: sentence,
  limits: sentence
    .optional()
    .describe("What the provider's documents state: default, maximum, allowed values."),
  values: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Every value the provider accepts, when there are few. Letter by letter: 1m and 1M differ.'),
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
    since: day.describe('The day from which the tool no longer works.'),
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

/** What a tool asks of an API key. A tool of a server without keys has none of these fields. */
const keyFields = {
  needs_key: z
    .boolean()
    .optional()
    .describe(
      'Whether a call needs an API key. Left out, with the next two, where the server knows no keys.',
    ),
  needs_signature: z.boolean().optional().describe('Whether the request is signed with a secret as well.'),
  key_permission: sentence
    .optional()
    .describe('The permission the API key must have, or what to say when none is needed.'),
};

/** The request that a call becomes, where the server stands in front of an HTTP API. */
const httpFields = {
  endpoint: z
    .strictObject({
      method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
      path: z.string().startsWith('/'),
    })
    .optional()
    .describe('Only where the server stands in front of an HTTP API.'),
};

/** What a call takes of the request budget that its server states. Without a budget there is nothing to weigh. */
const weightFields = {
  request_weights: z
    .array(z.strictObject({ case: sentence, weight: z.int().min(0) }))
    .min(1)
    .optional()
    .describe(
      'Request weight by case, as documented. The greatest is the worst case. Only where the server has a request_budget.',
    ),
  weight_note: sentence
    .optional()
    .describe('Anything the weights alone do not say: since when, what still differs.'),
  own_limits: z
    .array(
      z.strictObject({ calls: z.int().min(1), window: z.enum(['minute', 'hour', 'day']), source: sentence }),
    )
    .optional()
    .describe("Limits of the provider's own that the weights do not show, such as orders a day."),
};

/** Frontmatter of `content/tools/<server>/<tool>/tool.mdx`: the facts on one tool. */
export const toolSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9_]+$/, 'the name the server declares: lower-case letters, digits and underscores'),
  title: z.string().min(1).max(60).describe('What it does, in a few words, ours.'),
  summary: sentence.max(200).describe('One sentence, ours; also the description of the page.'),
  search_words: searchWords,
  server: id,
  group: id.describe("One of the server's groups."),
  category: id,
  risk_factors: z
    .array(z.strictObject({ factor: id, because: sentence }))
    .min(1)
    .describe("Why the tool scores what it scores. The score is the worst factor's; see content/risk.yaml."),
  status: statusSchema,
  ...keyFields,
  ...httpFields,
  ...weightFields,
  arguments: z.array(argumentSchema),
  undeclared_arguments: z
    .array(z.strictObject({ name: z.string().min(1), meaning: sentence }))
    .describe(
      'Arguments that the server does not declare and yet acts on, or passes on, when they are sent.',
    ),
  server_hints: hintSchema,
  hint_differences: z
    .array(z.strictObject({ hint: hintSchema.keyof(), why: sentence }))
    .describe("Where our label differs from the server's hints, and why."),
  discrepancies: z
    .array(z.strictObject({ server: sentence, documents: sentence }))
    .describe(
      "Where the server and its provider's documents disagree, or the server leaves out what matters.",
    ),
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
        search_words: searchWords,
        recommended: z.boolean(),
        call_weight: z
          .int()
          .min(0)
          .optional()
          .describe(
            'The most request weight that one call can cost under this policy, the extra request of a signed call included. Only where requests have a weight.',
          ),
        parameters: z
          .array(parameterSchema)
          .min(1)
          .optional()
          .describe(
            'What of the policy can be set to another value. The file as it stands has the defaults.',
          ),
        phrases: z
          .array(phraseSchema)
          .min(1)
          .optional()
          .describe(
            'Words of the policy, its title, brief and advice that follow the values, such as `less than {biggest-order} USDT`.',
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
