import { z } from 'zod';
import { day } from './source.ts';
import { webAddress } from './web-address.ts';

/** `content/engine.yaml`: the engine that the policies are for, pinned to a commit, and what it lets through. */
export const engineSchema = z.strictObject({
  name: z.string().min(1),
  repository: webAddress.describe("The engine's repository."),
  commit: z.string().regex(/^[0-9a-f]{40}$/, 'a full commit hash of 40 hexadecimal digits'),
  commit_date: day,
  built_with: z
    .string()
    .min(1)
    .describe(
      'The compiler with which the recorded behaviour was obtained, since its library reads JSON and expressions.',
    ),
  later: z
    .strictObject({
      since: day.describe('When its repository took in the change.'),
      change: z.string().min(1),
      keys: z.array(z.string().min(1)).describe('Keys that the pinned engine ignores.'),
      actions: z.array(z.string().min(1)).describe('Actions that the pinned engine refuses.'),
    })
    .describe('What is known of later versions. The checker names these words as theirs.'),
  forwarded: z
    .strictObject({
      title: z.string().min(1),
      notice: z.string().min(1).describe('One sentence for the page of each tool that does great harm.'),
      text: z
        .array(z.string().min(1))
        .min(1)
        .describe("What happens and what holds all the same, in paragraphs, for a server's page."),
      address: z
        .string()
        .startsWith('/')
        .describe('The place on this site that says what was tried, without the base path.'),
      from_score: z
        .int()
        .min(1)
        .max(5)
        .describe('The lowest risk score from which the page of a tool has the notice.'),
    })
    .describe('What the engine does with a call that it cannot read.'),
  checked: day,
});

export type Engine = z.infer<typeof engineSchema>;
