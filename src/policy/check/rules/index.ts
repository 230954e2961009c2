import type { CheckRule } from '../check-rule.ts';
import { contradictoryConditions } from './contradictory-conditions.ts';
import { counterCountedElsewhere } from './counter-counted-elsewhere.ts';
import { counterFedFromString } from './counter-fed-from-string.ts';
import { counterNeverCounts } from './counter-never-counts.ts';
import { duplicateRuleName } from './duplicate-rule-name.ts';
import { impossibleValue } from './impossible-value.ts';
import { limitAboveOwnLimit } from './limit-above-own-limit.ts';
import { limitOnDeniedTool } from './limit-on-denied-tool.ts';
import { noOnDeny } from './no-on-deny.ts';
import { numericOperatorOnString } from './numeric-operator-on-string.ts';
import { openByDefault } from './open-by-default.ts';
import { optionalArgumentMadeMandatory } from './optional-argument-made-mandatory.ts';
import { secondDocument } from './second-document.ts';
import { textOperatorOnNumber } from './text-operator-on-number.ts';
import { unanchoredRegex } from './unanchored-regex.ts';
import { unknownArgument } from './unknown-argument.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownTool } from './unknown-tool.ts';
import { unreachableRule } from './unreachable-rule.ts';
import { wildcardClosesListed } from './wildcard-closes-listed.ts';
import { wildcardOpensNothing } from './wildcard-opens-nothing.ts';

/** Every check, in the order of their codes. A new check is a new file, a line here and one in ../rule-examples.ts. */
export const checkRules: readonly CheckRule[] = [
  contradictoryConditions,
  counterCountedElsewhere,
  counterFedFromString,
  counterNeverCounts,
  duplicateRuleName,
  impossibleValue,
  limitAboveOwnLimit,
  limitOnDeniedTool,
  noOnDeny,
  numericOperatorOnString,
  openByDefault,
  optionalArgumentMadeMandatory,
  secondDocument,
  textOperatorOnNumber,
  unanchoredRegex,
  unknownArgument,
  unknownKey,
  unknownTool,
  unreachableRule,
  wildcardClosesListed,
  wildcardOpensNothing,
];
