/**
 * The content as collections, one for each kind of file under `content/`. One reader fills them all, with the schemas
 * that validation uses, so that what a page shows has been validated, and faults are told with their lines.
 */
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { attackSchema } from './catalogue/schema/attack.ts';
import { casesSchema } from './catalogue/schema/cases.ts';
import { categorySchema } from './catalogue/schema/category.ts';
import { changesSchema } from './catalogue/schema/changes.ts';
import { docSchema } from './catalogue/schema/doc.ts';
import { engineSchema } from './catalogue/schema/engine.ts';
import { postureSchema } from './catalogue/schema/posture.ts';
import { referencesSchema } from './catalogue/schema/references.ts';
import { retiredSchema } from './catalogue/schema/retired.ts';
import { riskSchema } from './catalogue/schema/risk.ts';
import { serverSchema } from './catalogue/schema/server.ts';
import { siteSchema } from './catalogue/schema/site.ts';
import { toolSchema } from './catalogue/schema/tool.ts';
import { contentLoader, validationLoader } from './collections/content-loader.ts';
import type { Policy } from './policy/format.ts';

const { cases } = casesSchema.shape;

export const collections = {
  site: defineCollection({ loader: contentLoader('site'), schema: siteSchema }),
  engine: defineCollection({ loader: contentLoader('engine'), schema: engineSchema }),
  risk: defineCollection({ loader: contentLoader('risk'), schema: riskSchema }),
  references: defineCollection({ loader: contentLoader('references'), schema: referencesSchema }),
  changes: defineCollection({ loader: contentLoader('changes'), schema: changesSchema }),
  retired: defineCollection({ loader: contentLoader('retired'), schema: retiredSchema }),
  categories: defineCollection({ loader: contentLoader('categories'), schema: categorySchema }),
  servers: defineCollection({ loader: contentLoader('servers'), schema: serverSchema }),
  tools: defineCollection({ loader: contentLoader('tools'), schema: toolSchema }),
  policies: defineCollection({
    loader: contentLoader('policies'),
    // The engine's own reading of the text, by src/policy, which has no schema that could state it.
    schema: z.object({ text: z.string(), policy: z.custom<Policy>(), cases }),
  }),
  postures: defineCollection({
    loader: contentLoader('postures'),
    schema: z.object({ posture: postureSchema, cases: cases.nullable() }),
  }),
  attacks: defineCollection({ loader: contentLoader('attacks'), schema: attackSchema }),
  docs: defineCollection({ loader: contentLoader('docs'), schema: docSchema }),
  /** What validation found, for `npm run dev`: a build does not begin with faults. */
  validation: defineCollection({
    loader: validationLoader(),
    schema: z.object({
      faults: z.string().nullable(),
      file: z.string(),
      line: z.number(),
      column: z.number(),
    }),
  }),
};
