import { checkPolicy, problemsOf } from '../check/check-policy.ts';
import type { ServerKnowledge } from '../check/server-knowledge.ts';
import { MemoryCounters } from '../counters.ts';
import { decide } from '../decide.ts';
import type { Policy } from '../format.ts';
import { edgeCases, type EdgeCase, type ModelCase, type Setting } from './edge-cases.ts';
import type { Parametric, ParameterValues } from './parameter.ts';
import { fillTemplate, policyTemplate } from './policy-template.ts';

/** A policy with values, and whether it does what they say. */
export interface ProvedSetting {
  /** The policy with the values. */
  readonly text: string;
  /** Why the setting must not be offered; empty when everything holds. */
  readonly faults: readonly string[];
  /** The calls at the edges, which were all decided as they should. */
  readonly edges: readonly EdgeCase[];
  /** Limits that no call reaches, because another one comes before. The policy is then as strict as that one. */
  readonly hidden: readonly string[];
}

/** What a setting is proved with. */
export interface SettingToProve {
  /** The policy as its author wrote it. */
  readonly written: string;
  readonly parametric: Parametric;
  readonly values: ParameterValues;
  /** The cases of the policy as it was written. */
  readonly cases: readonly ModelCase[];
  readonly server: ServerKnowledge | null;
}

/**
 * Puts values into a policy and proves the outcome: it loads without a warning, the last call that each value allows is allowed, and
 * the first that it does not is denied with the message of its rule.
 */
export function proveSetting({ written, parametric, values, cases, server }: SettingToProve): ProvedSetting {
  const template = policyTemplate(written, parametric);
  if (template === null) throw new Error('The policy that values are to be put into is no YAML.');
  const text = fillTemplate(template, values);
  const checked = checkPolicy(text, server);
  const problems = problemsOf(checked).map(({ line, message }) => `Line ${line}: ${message}`);
  if (checked.loaded.verdict !== 'valid') return { text, faults: problems, edges: [], hidden: [] };
  const { policy } = checked.loaded;
  const { ruleNames } = template;
  const proved = proveEdges({ ruleNames, policy, parametric, values, cases });
  return { text, ...proved, faults: [...problems, ...proved.faults] };
}

/** Makes the calls at the edges of values, and says which of them are decided otherwise than they should. */
export function proveEdges(setting: Setting): Omit<ProvedSetting, 'text'> {
  const { cases, hidden, missing } = edgeCases(setting);
  const unmet = cases.flatMap((edge) => unmetCall(setting.policy, edge) ?? []);
  return { faults: [...missing, ...unmet], edges: cases, hidden };
}

/** The first call of a case that is decided otherwise than it says, in words; null when there is none. */
function unmetCall(policy: Policy, { title, calls }: EdgeCase): string | null {
  const counters = new MemoryCounters();
  let now = new Date(0);
  for (const { tool, arguments: own, at, times = 1, expect, message } of calls) {
    if (at !== undefined) now = new Date(at);
    for (let time = 0; time < times; time += 1) {
      const decision = decide(policy, { tool, arguments: own }, counters, now);
      if (decision.decision !== expect) return `${title}: found that it is not.`;
      if (decision.decision === 'deny' && decision.message !== message)
        return `${title}: it is denied for another reason, ${JSON.stringify(decision.message)}.`;
    }
  }
  return null;
}
