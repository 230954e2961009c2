import { z } from 'zod';
import { casesSchema } from '../../catalogue/schema/cases.ts';
import { entryId } from '../../catalogue/schema/entry.ts';
import { postureSchema } from '../../catalogue/schema/posture.ts';
import { id } from '../../catalogue/schema/risk.ts';
import { toolSchema } from '../../catalogue/schema/tool.ts';
import { sha256, url } from './fields.ts';

/** A policy file as it is served, found and verified without more than this. */
export const policyFileSchema = z.object({
  id: entryId,
  /** Name for a download, unlike that of any other policy. */
  file_name: z.string().min(1),
  file_url: url,
  /** Of the bytes at `file_url`. */
  sha256,
});

const common = {
  ...policyFileSchema.shape,
  server: id,
  page_url: url,
  /** The whole file, comments included. In UTF-8 it is the bytes at `file_url`. */
  text: z.string().min(1),
  /** Calls with the decision that the policy gives each. The build makes them all. */
  cases: casesSchema.shape.cases,
};

/** Decides on one tool and denies every other. */
export const toolPolicySchema = z.object({
  scope: z.literal('tool'),
  ...toolSchema.shape.policies.element.omit({ id: true }).shape,
  ...common,
  tool: toolSchema.shape.name,
});

/** Decides on every tool of a server. */
export const fullPolicySchema = z.object({
  scope: z.literal('server'),
  ...postureSchema.pick({
    title: true,
    summary: true,
    use_when: true,
    key_permission: true,
    recommended: true,
  }).shape,
  ...common,
  /** What it does with each tool, and which of the tool's own policies it took over. */
  tools: z
    .array(
      z.object({
        tool: toolSchema.shape.name,
        decision: z.enum(['allowed', 'denied', 'hidden']),
        policy: entryId,
      }),
    )
    .min(1),
});

/** Stops or limits what happened in a documented case, and denies every tool that it does not name. */
export const attackPolicySchema = z.object({
  scope: z.literal('attack'),
  ...common,
  title: z.string().min(1),
  summary: z.string().min(1),
  /** The id of the case. */
  attack: id,
});

/** Any policy of the catalogue. */
export const policySchema = z.discriminatedUnion('scope', [
  toolPolicySchema,
  fullPolicySchema,
  attackPolicySchema,
]);
