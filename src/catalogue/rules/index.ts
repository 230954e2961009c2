import { argumentOrder } from './argument-order.ts';
import { attackDateOrder } from './attack-date-order.ts';
import { attackDuplicateReference } from './attack-duplicate-reference.ts';
import { attackDuplicateTool } from './attack-duplicate-tool.ts';
import { attackMissingPolicy } from './attack-missing-policy.ts';
import { attackMissingTool } from './attack-missing-tool.ts';
import { attackSurplusPolicy } from './attack-surplus-policy.ts';
import { attackUnknownCategory } from './attack-unknown-category.ts';
import { attackUnknownEntry } from './attack-unknown-entry.ts';
import { attackUnknownList } from './attack-unknown-list.ts';
import { attackUnknownServer } from './attack-unknown-server.ts';
import { attackUnknownTool } from './attack-unknown-tool.ts';
import { bodyCode } from './body-code.ts';
import { bodyEmpty } from './body-empty.ts';
import { bodyHeading } from './body-heading.ts';
import { callWeightMissing } from './call-weight-missing.ts';
import { casesWithoutPolicy } from './cases-without-policy.ts';
import { changeOrder } from './change-order.ts';
import { changeUnknownEntry } from './change-unknown-entry.ts';
import { dateInFuture } from './date-in-future.ts';
import { drainingFactor } from './draining-factor.ts';
import { duplicateArgument } from './duplicate-argument.ts';
import { duplicateFactor } from './duplicate-factor.ts';
import { duplicateHintDifference } from './duplicate-hint-difference.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateOrder } from './duplicate-order.ts';
import { duplicateSummary } from './duplicate-summary.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { emptyCollection } from './empty-collection.ts';
import { factsBelongTogether } from './facts-belong-together.ts';
import { nameMismatch } from './name-mismatch.ts';
import { noneWithOtherFactors } from './none-with-other-factors.ts';
import { policyForOtherTool } from './policy-for-other-tool.ts';
import { policyLayout } from './policy-layout.ts';
import { policyWithoutCases } from './policy-without-cases.ts';
import { policyWithoutEntry } from './policy-without-entry.ts';
import { policyWithoutFile } from './policy-without-file.ts';
import { policyWithoutTool } from './policy-without-tool.ts';
import { postureKeyPermission } from './posture-key-permission.ts';
import { postureMissingTool } from './posture-missing-tool.ts';
import { postureUnknownPolicy } from './posture-unknown-policy.ts';
import { postureUnknownTool } from './posture-unknown-tool.ts';
import { recommendedPolicy } from './recommended-policy.ts';
import { recommendedPosture } from './recommended-posture.ts';
import { retiredStillExists } from './retired-still-exists.ts';
import { retiredUnknownReplacement } from './retired-unknown-replacement.ts';
import { riskLevels } from './risk-levels.ts';
import type { Rule } from './rule.ts';
import { schemaLineWritten } from './schema-line.ts';
import { shareExceeded } from './share-exceeded.ts';
import { sharedSentence } from './shared-sentence.ts';
import { signatureWithoutKey } from './signature-without-key.ts';
import { toolCount } from './tool-count.ts';
import { unknownCategory } from './unknown-category.ts';
import { unknownFactor } from './unknown-factor.ts';
import { unknownGroup } from './unknown-group.ts';
import { unknownServer } from './unknown-server.ts';
import { unknownSource } from './unknown-source.ts';

/** Every check of the content that no schema can make. */
export const rules: readonly Rule[] = [
  argumentOrder,
  attackDateOrder,
  attackDuplicateReference,
  attackDuplicateTool,
  attackMissingPolicy,
  attackMissingTool,
  attackSurplusPolicy,
  attackUnknownCategory,
  attackUnknownEntry,
  attackUnknownList,
  attackUnknownServer,
  attackUnknownTool,
  bodyCode,
  bodyEmpty,
  bodyHeading,
  callWeightMissing,
  casesWithoutPolicy,
  changeOrder,
  changeUnknownEntry,
  dateInFuture,
  drainingFactor,
  duplicateArgument,
  duplicateFactor,
  duplicateHintDifference,
  duplicateId,
  duplicateOrder,
  duplicateSummary,
  duplicateTitle,
  emptyCollection,
  factsBelongTogether,
  nameMismatch,
  noneWithOtherFactors,
  policyForOtherTool,
  policyLayout,
  policyWithoutCases,
  policyWithoutEntry,
  policyWithoutFile,
  policyWithoutTool,
  postureKeyPermission,
  postureMissingTool,
  postureUnknownPolicy,
  postureUnknownTool,
  recommendedPolicy,
  recommendedPosture,
  retiredStillExists,
  retiredUnknownReplacement,
  riskLevels,
  schemaLineWritten,
  shareExceeded,
  sharedSentence,
  signatureWithoutKey,
  toolCount,
  unknownCategory,
  unknownFactor,
  unknownGroup,
  unknownServer,
  unknownSource,
];
