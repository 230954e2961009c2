import type { z } from 'zod';
import { attackSchema } from '../schema/attack.ts';
import { casesSchema } from '../schema/cases.ts';
import { categorySchema } from '../schema/category.ts';
import { changesSchema } from '../schema/changes.ts';
import { docSchema } from '../schema/doc.ts';
import { engineSchema } from '../schema/engine.ts';
import { ledgerSchema } from '../schema/ledger.ts';
import { postureSchema } from '../schema/posture.ts';
import { referencesSchema } from '../schema/references.ts';
import { retiredSchema } from '../schema/retired.ts';
import { riskSchema } from '../schema/risk.ts';
import { searchesSchema } from '../schema/searches.ts';
import { serverSchema } from '../schema/server.ts';
import { siteSchema } from '../schema/site.ts';
import { toolSchema } from '../schema/tool.ts';
import { asLastRead } from './as-last-read.ts';
import { readDocument, type DocumentRead, type NamedSchema } from './document.ts';
import type { TextFile } from './text-file.ts';

/** A kind of content file, and how one is read. */
export interface FileKind<T> extends NamedSchema<T> {
  readonly read: (file: TextFile) => DocumentRead<T>;
}

const kind = <T>(schema: z.ZodType<T>, file: string): FileKind<T> => ({
  schema,
  file,
  read: asLastRead((text) => readDocument(text, { schema, file })),
});

/** The schema of each kind of content file, with the file that explains its fields. */
export const schemas = {
  site: kind(siteSchema, 'src/catalogue/schema/site.ts'),
  engine: kind(engineSchema, 'src/catalogue/schema/engine.ts'),
  risk: kind(riskSchema, 'src/catalogue/schema/risk.ts'),
  category: kind(categorySchema, 'src/catalogue/schema/category.ts'),
  server: kind(serverSchema, 'src/catalogue/schema/server.ts'),
  tool: kind(toolSchema, 'src/catalogue/schema/tool.ts'),
  cases: kind(casesSchema, 'src/catalogue/schema/cases.ts'),
  posture: kind(postureSchema, 'src/catalogue/schema/posture.ts'),
  references: kind(referencesSchema, 'src/catalogue/schema/references.ts'),
  attack: kind(attackSchema, 'src/catalogue/schema/attack.ts'),
  changes: kind(changesSchema, 'src/catalogue/schema/changes.ts'),
  retired: kind(retiredSchema, 'src/catalogue/schema/retired.ts'),
  searches: kind(searchesSchema, 'src/catalogue/schema/searches.ts'),
  ledger: kind(ledgerSchema, 'src/catalogue/schema/ledger.ts'),
  doc: kind(docSchema, 'src/catalogue/schema/doc.ts'),
};
