import type { Examples } from './check-rule.ts';
import { examples as contradictoryConditions } from './rules/contradictory-conditions.ts';
import { examples as counterCountedElsewhere } from './rules/counter-counted-elsewhere.ts';
import { examples as counterFedFromString } from './rules/counter-fed-from-string.ts';
import { examples as counterNeverCounts } from './rules/counter-never-counts.ts';
import { examples as duplicateRuleName } from './rules/duplicate-rule-name.ts';
import { examples as impossibleValue } from './rules/impossible-value.ts';
import { examples as limitAboveOwnLimit } from './rules/limit-above-own-limit.ts';
import { examples as limitOnDeniedTool } from './rules/limit-on-denied-tool.ts';
import { examples as noOnDeny } from './rules/no-on-deny.ts';
import { examples as numericOperatorOnString } from './rules/numeric-operator-on-string.ts';
import { examples as openByDefault } from './rules/open-by-default.ts';
import { examples as optionalArgumentMadeMandatory } from './rules/optional-argument-made-mandatory.ts';
import { examples as secondDocument } from './rules/second-document.ts';
import { examples as textOperatorOnNumber } from './rules/text-operator-on-number.ts';
import { examples as unanchoredRegex } from './rules/unanchored-regex.ts';
import { examples as unknownArgument } from './rules/unknown-argument.ts';
import { examples as unknownKey } from './rules/unknown-key.ts';
import { examples as unknownTool } from './rules/unknown-tool.ts';
import { examples as unreachableRule } from './rules/unreachable-rule.ts';
import { examples as wildcardClosesListed } from './rules/wildcard-closes-listed.ts';
import { examples as wildcardOpensNothing } from './rules/wildcard-opens-nothing.ts';

/** By the code of the check. They stand apart from the checks, which go to browsers and into the one file for the command line. */
const examples: Readonly<Record<string, Examples>> = {
  'contradictory-conditions': contradictoryConditions,
  'counter-counted-elsewhere': counterCountedElsewhere,
  'counter-fed-from-string': counterFedFromString,
  'counter-never-counts': counterNeverCounts,
  'duplicate-rule-name': duplicateRuleName,
  'impossible-value': impossibleValue,
  'limit-above-own-limit': limitAboveOwnLimit,
  'limit-on-denied-tool': limitOnDeniedTool,
  'no-on-deny': noOnDeny,
  'numeric-operator-on-string': numericOperatorOnString,
  'open-by-default': openByDefault,
  'optional-argument-made-mandatory': optionalArgumentMadeMandatory,
  'second-document': secondDocument,
  'text-operator-on-number': textOperatorOnNumber,
  'unanchored-regex': unanchoredRegex,
  'unknown-argument': unknownArgument,
  'unknown-key': unknownKey,
  'unknown-tool': unknownTool,
  'unreachable-rule': unreachableRule,
  'wildcard-closes-listed': wildcardClosesListed,
  'wildcard-opens-nothing': wildcardOpensNothing,
};

/**
 * The examples of a check.
 *
 * @throws Error for a check that has none
 */
export function examplesOf(code: string): Examples {
  const found = examples[code];
  if (found === undefined) throw new Error(`The check ${code} has no examples.`);
  return found;
}
