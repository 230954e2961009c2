import type { ContentRule } from './content-rule.ts';
import { duplicateEntry } from './duplicates.ts';
import { factsAgree } from './facts-agree.ts';
import { nameDiffersFromFile } from './names.ts';
import { nothingEmpty } from './nothing-empty.ts';
import { policyFilesDiffer } from './policy-files.ts';
import { policyGovernsTool } from './policy-governs-tool.ts';
import { postureDecides } from './posture-decides.ts';
import { oneRecommended } from './recommended.ts';
import { unknownReference } from './references.ts';
import { drainsBudget, limitWithinShare } from './request-budget-rules.ts';
import { schemaLine } from './schema-line.ts';
import { toolCount } from './tool-count.ts';

/** Every rule about content that no schema can state. */
export const contentRules: readonly ContentRule[] = [
  drainsBudget,
  duplicateEntry,
  factsAgree,
  limitWithinShare,
  nameDiffersFromFile,
  nothingEmpty,
  oneRecommended,
  policyFilesDiffer,
  policyGovernsTool,
  postureDecides,
  schemaLine,
  toolCount,
  unknownReference,
];
