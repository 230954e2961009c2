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
  file_name: z.string().min(1).describe('Name for a download, unlike that of any other policy.'),
  file_url: url.describe('Where the file is served.'),
  sha256: sha256.describe('Of the bytes at `file_url`.'),
});

/** A policy in the format of another client. */
const conversionSchema = z.object({
  format: z.string().min(1).describe('Id of the format, such as `claude-code`. Formats are added.'),
  file_name: z.string().min(1),
  file_url: url.describe('Where the file is served.'),
  sha256: sha256.describe('Of the bytes at `file_url`.'),
  losses: z
    .array(z.string().min(1))
    .describe('Codes of what the format does not enforce, explained in /docs/formats/ under the code.'),
});

const common = {
  ...policyFileSchema.shape,
  server: id,
  page_url: url,
  text: z
    .string()
    .min(1)
    .describe('The whole file, comments included. In UTF-8 it is the bytes at `file_url`.'),
  cases: casesSchema.shape.cases.describe(
    'Calls with the decision that the policy gives each. The build makes them all.',
  ),
  formats: z
    .array(conversionSchema)
    .describe('The same policy as other clients take it, for a server that the client knows by its id here.'),
};

/** Decides on one tool and denies every other. */
export const toolPolicySchema = z.object({
  scope: z.literal('tool').describe('What it decides on: one tool. Every other is denied.'),
  ...toolSchema.shape.policies.element.omit({ id: true }).shape,
  ...common,
  tool: toolSchema.shape.name,
});

/** Decides on every tool of a server. */
export const fullPolicySchema = z.object({
  scope: z.literal('server').describe('What it decides on: every tool of the server.'),
  ...postureSchema.pick({
    title: true,
    summary: true,
    use_when: true,
    key_permission: true,
    recommended: true,
  }).shape,
  ...common,
  tools: z
    .array(
      z.object({
        tool: toolSchema.shape.name,
        decision: z.enum(['allowed', 'denied', 'hidden']),
        policy: entryId,
      }),
    )
    .min(1)
    .describe("What it does with each tool, and which of the tool's own policies it took over."),
});

/** Stops or limits what happened in a documented case, and denies every tool that it does not name. */
export const attackPolicySchema = z.object({
  scope: z
    .literal('attack')
    .describe('What it decides on: the tools of a documented case. Every other is denied.'),
  ...common,
  title: z.string().min(1),
  summary: z.string().min(1),
  attack: id.describe('The id of the case.'),
});

/** Any policy of the catalogue. */
export const policySchema = z.discriminatedUnion('scope', [
  toolPolicySchema,
  fullPolicySchema,
  attackPolicySchema,
]);
