import { z } from 'zod';
import { id } from './risk.ts';
import { searchWords } from './search-words.ts';
import { sentence } from './sentence.ts';
import { day } from './source.ts';
import { addressFault, plainAddressFault } from './web-address.ts';

const dateForms = 'a date as 2026-02-22, 2026-02 or 2026';

/** A day, a month or a year, as exactly as the sources tell it. */
export const incidentDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/, dateForms)
  .refine((date) => date.length < 10 || day.safeParse(date).success, dateForms);

/** A page that tells of the case, and how much of it was read. */
const attackSourceSchema = z
  .strictObject({
    title: z.string().min(1),
    url: z.string().describe('https, unless the next field says that there is none.'),
    https: z.literal(false).optional().describe('`false` when the page is to be had by http alone.'),
    kind: z
      .enum(['primary', 'secondary'])
      .describe('Whether those concerned say it themselves, or someone else tells it.'),
    read: z.enum(['whole', 'opening', 'excerpt']),
    note: sentence.optional().describe('What it is the source of, when that is not all of it.'),
  })
  .superRefine(({ url, https }, context) => {
    const message = https === false ? plainAddressFault(url) : addressFault(url);
    if (message !== null) context.addIssue({ code: 'custom', path: ['url'], message });
  });

/** Entries of published lists that the case belongs to; see content/references.yaml. */
const referenceSchema = z.strictObject({
  list: id,
  entry: z.string().min(1).describe("The entry's number in the list, such as `LLM06`."),
  basis: z
    .enum(['published', 'ours', 'by-analogy'])
    .describe(
      "Who says so: `published` when the list's authors place the case there themselves; `by-analogy` when it only resembles.",
    ),
});

const analogySchema = z.strictObject({
  server: id,
  tools: z
    .array(z.string().min(1))
    .min(1)
    .describe('Names of tools that give the same access, at least one.'),
  strength: z
    .enum(['high', 'medium', 'low'])
    .describe(
      '`high`: the same operation; `medium`: the same effect by other means; `low`: a supporting part.',
    ),
  why: sentence,
});

const verdictSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z
      .enum(['stops', 'limits', 'mixed'])
      .describe(
        '`stops` the documented pattern, `limits` the damage, or `mixed`: it depends on the way the calls take.',
      ),
    why: sentence,
    policy: z
      .strictObject({
        server: id,
        title: z.string().min(1),
        summary: sentence.describe('What it does, rule by rule, in a sentence or two.'),
      })
      .describe('The policy beside this file, `<id>.yaml`.'),
  }),
  z.strictObject({
    verdict: z.literal('does-not-stop'),
    why: sentence,
  }),
]);

/** Frontmatter of `content/attacks/<id>.mdx`: a documented case. The body tells what happened. */
export const attackSchema = z.strictObject({
  id,
  title: z.string().min(1).max(90),
  summary: sentence.max(200).describe('One sentence, ours; also the description of the page.'),
  search_words: searchWords,
  kind: z.enum(['incident', 'research', 'pattern', 'advisory']),
  date: z
    .strictObject({ from: incidentDate, to: incidentDate.optional(), note: sentence.optional() })
    .describe('When it happened or was published; `to` when it went on.'),
  access: z.array(id).min(1).describe('Categories of the tools that give this kind of access.'),
  impact: z.array(z.enum(['money', 'integrity', 'availability', 'disclosure'])).min(1),
  root_cause: sentence,
  affected: z.strictObject({
    component: sentence,
    ids: z
      .array(z.string().regex(/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/, 'a CVE or GHSA identifier'))
      .describe('Published identifiers: CVE, GHSA.'),
  }),
  call_policy: verdictSchema.describe('What a call policy does about it.'),
  not_covered: z
    .array(z.strictObject({ gap: sentence, instead: sentence }))
    .min(1)
    .describe('What no call policy covers, and what covers it instead.'),
  references: z.array(referenceSchema).min(1),
  tools: z
    .array(analogySchema)
    .describe(
      'Which tools give the same access. Empty when the case concerns a server as a whole; `server_wide` then says why.',
    ),
  server_wide: z.strictObject({ server: id, why: sentence }).optional(),
  sources: z.array(attackSourceSchema).min(1).describe('The first is the best.'),
  confidence: z.strictObject({ level: z.enum(['high', 'medium', 'low']), why: sentence }),
  checked: day,
});

export type Attack = z.infer<typeof attackSchema>;
