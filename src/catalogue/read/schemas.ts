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

/** The schema of each kind of content file, with the file that explains its fields. */
export const schemas = {
  site: { schema: siteSchema, file: 'src/catalogue/schema/site.ts' },
  engine: { schema: engineSchema, file: 'src/catalogue/schema/engine.ts' },
  risk: { schema: riskSchema, file: 'src/catalogue/schema/risk.ts' },
  category: { schema: categorySchema, file: 'src/catalogue/schema/category.ts' },
  server: { schema: serverSchema, file: 'src/catalogue/schema/server.ts' },
  tool: { schema: toolSchema, file: 'src/catalogue/schema/tool.ts' },
  cases: { schema: casesSchema, file: 'src/catalogue/schema/cases.ts' },
  posture: { schema: postureSchema, file: 'src/catalogue/schema/posture.ts' },
  references: { schema: referencesSchema, file: 'src/catalogue/schema/references.ts' },
  attack: { schema: attackSchema, file: 'src/catalogue/schema/attack.ts' },
  changes: { schema: changesSchema, file: 'src/catalogue/schema/changes.ts' },
  retired: { schema: retiredSchema, file: 'src/catalogue/schema/retired.ts' },
  searches: { schema: searchesSchema, file: 'src/catalogue/schema/searches.ts' },
  ledger: { schema: ledgerSchema, file: 'src/catalogue/schema/ledger.ts' },
  doc: { schema: docSchema, file: 'src/catalogue/schema/doc.ts' },
};
