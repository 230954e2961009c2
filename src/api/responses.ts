import { z } from 'zod';
import { attackEntrySchema, attackSummarySchema } from './schema/attack.ts';
import { envelope } from './schema/envelope.ts';
import { changeSchema, retirementSchema } from './schema/history.ts';
import { indexSchema } from './schema/index-file.ts';
import { policySchema } from './schema/policy.ts';
import { riskScaleSchema } from './schema/risk.ts';
import { serverEntrySchema, serverSummarySchema } from './schema/server.ts';
import { toolEntrySchema, toolSummarySchema } from './schema/tool.ts';

/**
 * A kind of file that the API serves, with the schema of its data. The schemas pick: what a shape hands over besides the
 * fields they name is left out of the file.
 */
const response = <Data extends z.ZodType>(title: string, data: Data) => ({
  title,
  schema: z.object({ ...envelope, data }),
});

/** Every kind of file of the API. The name is that of its schema, such as /schemas/api-v1-tools.json. */
export const responses = {
  index: response('What the API serves', indexSchema),
  servers: response('All servers', z.array(serverSummarySchema)),
  server: response('One server', serverEntrySchema),
  tools: response('All tools', z.array(toolSummarySchema)),
  tool: response('One tool with its policies', toolEntrySchema),
  policies: response('All policies with their text and cases', z.array(policySchema)),
  attacks: response('All documented cases', z.array(attackSummarySchema)),
  attack: response('One documented case with its policy', attackEntrySchema),
  risk: response('How risk is scored', riskScaleSchema),
  changes: response('What changed in the data, the newest first', z.array(changeSchema)),
  retired: response('Entries that were moved, renamed or retired', z.array(retirementSchema)),
  retirement: response('What became of one entry', retirementSchema),
};

/** A kind of file, whichever it is. */
export type Response = (typeof responses)[ResponseKind];

export type ResponseKind = keyof typeof responses;

/** The data that a kind of file holds. */
export type ResponseData<Kind extends ResponseKind> = z.input<(typeof responses)[Kind]['schema']>['data'];
