/**
 * The Intercept policy format, version 1, as one schema: the JSON Schema for editors is made from it. Source: the engine's own
 * loader and validator at commit 77f042909607bfca53837d6d5921c5a40c2c1dc6, and what it does with the conformance corpus.
 */
import { z } from 'zod';
import { actions, defaults, operators, windows } from './format.ts';

/** One condition of a rule. */
export const conditionFormat = z.strictObject({
  path: z
    .string()
    .regex(/^(?:args|state)\./)
    .describe('What to look at: args.<argument> of the call, or state.<tool>.<counter>.'),
  op: z.enum(operators).describe('How to compare.'),
  value: z
    .unknown()
    .describe(
      'What to compare with: a list for in and not_in, a number for lt to gte, true or false for exists.',
    ),
});

/** A counter that a rule keeps. */
export const counterFormat = z.strictObject({
  counter: z.string().min(1).describe('Name of the counter, read by conditions as state.<tool>.<counter>.'),
  window: z.enum(windows).describe('Calendar minute, hour or day in UTC; the counter starts at 0 in each.'),
  increment: z.int().optional().describe('What an allowed call adds. 1 when left out.'),
  increment_from: z
    .string()
    .regex(/^args\./)
    .optional()
    .describe('Argument whose number an allowed call adds. A string, even of digits, ends in a denial.'),
});

/** One rule of a tool. */
export const ruleFormat = z.strictObject({
  name: z.string().min(1).describe('Shown when the rule denies and has no on_deny.'),
  action: z
    .enum(actions)
    .optional()
    .describe('evaluate: every condition must hold. deny: always denied. evaluate when left out.'),
  rate_limit: z
    .string()
    .regex(/^\+?0*[1-9][0-9]*\/(?:minute|hour|day)$/)
    .optional()
    .describe('Calls allowed in a window, such as 30/minute. Stands alone: no conditions, no state.'),
  conditions: z.array(conditionFormat).optional().describe('All must hold, else the call is denied.'),
  on_deny: z.string().optional().describe('What the agent is told when the rule denies.'),
  state: counterFormat.optional().describe('A counter that this rule keeps.'),
});

/** What stands under the name of a tool. */
export const toolFormat = z.strictObject({
  rules: z.array(ruleFormat).optional().describe('Checked in order; the first that denies decides.'),
});

/** Everything a policy file may hold. The engine ignores other keys without a word; editors flag them. */
export const policyFormat = z.strictObject({
  version: z.literal('1').describe('Version of the format. Always "1".'),
  description: z.string().optional().describe('What the policy is for. Not used in decisions.'),
  default: z
    .enum(defaults)
    .optional()
    .describe('What happens to a tool that is not listed under tools. allow when left out.'),
  hide: z
    .array(z.string().regex(/\S/))
    .optional()
    .describe('Tools taken out of the list the agent sees; calls to them are denied. "*" hides all.'),
  tools: z
    .record(z.string(), toolFormat)
    .optional()
    .describe('Rules by tool name; "*" holds rules for every tool.'),
});
