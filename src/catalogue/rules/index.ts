/** Every check of the content that no schema can make. A check is added in the file of its subject. */
import { attacksRules } from './attacks.ts';
import { datesRules } from './dates.ts';
import { duplicateRules } from './duplicates.ts';
import { engineRules } from './engine.ts';
import { headingsRules } from './headings.ts';
import { historyRules } from './history.ts';
import { labelsRules } from './labels.ts';
import { linkRules } from './links.ts';
import { markdownRules } from './markdown.ts';
import { namesInTextsRules } from './names-in-texts.ts';
import { numbersRules } from './numbers.ts';
import { pacesRules } from './paces.ts';
import { parametersRules } from './parameters.ts';
import { placesRules } from './places.ts';
import { policiesRules } from './policies.ts';
import { posturesRules } from './postures.ts';
import { proseRules } from './prose.ts';
import { requestBudgetRules } from './request-budget.ts';
import { searchesRules } from './searches.ts';
import { sharedSentencesRules } from './shared-sentences.ts';
import { textsRules } from './texts.ts';
import { toolFactsRules } from './tool-facts.ts';
import { toolRiskRules } from './tool-risk.ts';
import type { Rule } from './support/rule.ts';

export const rules: readonly Rule[] = [
  ...attacksRules,
  ...datesRules,
  ...duplicateRules,
  ...engineRules,
  ...headingsRules,
  ...historyRules,
  ...labelsRules,
  ...linkRules,
  ...markdownRules,
  ...namesInTextsRules,
  ...numbersRules,
  ...pacesRules,
  ...parametersRules,
  ...placesRules,
  ...policiesRules,
  ...posturesRules,
  ...proseRules,
  ...requestBudgetRules,
  ...searchesRules,
  ...sharedSentencesRules,
  ...textsRules,
  ...toolFactsRules,
  ...toolRiskRules,
];
