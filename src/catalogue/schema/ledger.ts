import { z } from 'zod';
import { entryKind } from './entry.ts';

/** One entry with the addresses under which it was published. */
const line = z
  .string()
  .regex(
    new RegExp(`^(?:${entryKind.options.join('|')}) [a-z0-9_/-]+(?: /\\S*)+$`),
    'a kind, an id and addresses, separated by single spaces, as "npm run ledger" writes them',
  );

/** `content/ledger.yaml`: every entry that was ever published. `npm run ledger` adds to it, and nothing is taken out. */
export const ledgerSchema = z.strictObject({ published: z.array(line) });

export type Ledger = z.infer<typeof ledgerSchema>;
