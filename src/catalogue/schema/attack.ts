import { z } from 'zod';
import { id } from './risk.ts';
import { sentence } from './sentence.ts';
import { day } from './source.ts';

const dateForms = 'a date as 2026-02-22, 2026-02 or 2026';

/** A day, a month or a year, as exactly as the sources tell it. */
export const incidentDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/, dateForms)
  .refine((date) => date.length < 10 || day.safeParse(date).success, dateForms);

/** A page that tells of the case, and how much of it was read. */
const attackSourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url(),
  /** Whether those concerned say it themselves, or someone else tells it. */
  kind: z.enum(['primary', 'secondary']),
  read: z.enum(['whole', 'opening', 'excerpt']),
  /** What it is the source of, when that is not all of it. */
  note: sentence.optional(),
});

/** Entries of published lists that the case belongs to; see content/references.yaml. */
const referenceSchema = z.strictObject({
  list: id,
  /** The entry's number in the list, such as `LLM06`. */
  entry: z.string().min(1),
  /** Who says so: `published` when the list's authors place the case there themselves; `by-analogy` when it only resembles. */
  basis: z.enum(['published', 'ours', 'by-analogy']),
});

const analogySchema = z.strictObject({
  server: id,
  /** Names of tools that give the same access, at least one. */
  tools: z.array(z.string().min(1)).min(1),
  /** `high`: the same operation or endpoint; `medium`: the same effect by other means; `low`: a supporting part. */
  strength: z.enum(['high', 'medium', 'low']),
  why: sentence,
});

const verdictSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    /** `stops` the documented pattern, `limits` the damage, or `mixed`: it depends on the way the calls take. */
    verdict: z.enum(['stops', 'limits', 'mixed']),
    why: sentence,
    /** The policy beside this file, `<id>.yaml`. */
    policy: z.strictObject({
      server: id,
      title: z.string().min(1),
      /** What it does, rule by rule, in a sentence or two. */
      summary: sentence,
    }),
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
  /** One sentence, ours; also the description of the page. */
  summary: sentence.max(200),
  kind: z.enum(['incident', 'research', 'pattern', 'advisory']),
  /** When it happened or was published; `to` when it went on. */
  date: z.strictObject({ from: incidentDate, to: incidentDate.optional(), note: sentence.optional() }),
  /** Categories of the tools that give this kind of access. */
  access: z.array(id).min(1),
  impact: z.array(z.enum(['money', 'integrity', 'availability', 'disclosure'])).min(1),
  root_cause: sentence,
  affected: z.strictObject({
    component: sentence,
    /** Published identifiers: CVE, GHSA. */
    ids: z.array(
      z.string().regex(/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/, 'a CVE or GHSA identifier'),
    ),
  }),
  /** What a call policy does about it. */
  call_policy: verdictSchema,
  /** What no call policy covers, and what covers it instead. */
  not_covered: z.array(z.strictObject({ gap: sentence, instead: sentence })).min(1),
  references: z.array(referenceSchema).min(1),
  /** Which tools give the same access. Empty when the case concerns a server as a whole; `server_wide` then says why. */
  tools: z.array(analogySchema),
  server_wide: z.strictObject({ server: id, why: sentence }).optional(),
  /** The first is the best. */
  sources: z.array(attackSourceSchema).min(1),
  confidence: z.strictObject({ level: z.enum(['high', 'medium', 'low']), why: sentence }),
  checked: day,
});

export type Attack = z.infer<typeof attackSchema>;
