import type { Catalogue, ToolEntry, ToolPolicy } from '../../catalogue/catalogue.ts';
import { toolDecision } from '../../policy/tool-decision.ts';
import { riskScore } from '../../catalogue/risk-score.ts';
import { runCase } from '../../catalogue/run-cases.ts';
import type { Call } from '../../catalogue/schema/cases.ts';
import type { Decision } from '../../policy/decide.ts';

/** A call that a published policy denies by one of its conditions, to show what that looks like. */
export interface DeniedExample {
  readonly entry: ToolEntry;
  readonly file: ToolPolicy;
  readonly call: Call;
  readonly denial: Extract<Decision, { readonly decision: 'deny' }>;
}

/**
 * The example for the front page: of the riskiest tool that has such a case, the first denied call that has the most
 * arguments. Null while the catalogue has none.
 */
export function deniedExample({ tools, risk }: Pick<Catalogue, 'tools' | 'risk'>): DeniedExample | null {
  const byRisk = tools
    .map((entry) => ({ entry, score: riskScore(entry.tool, risk).score }))
    .sort((a, b) => b.score - a.score);
  for (const { entry } of byRisk) {
    const [example] = entry.policies
      .filter(({ policy }) => toolDecision(policy, entry.tool.name) === 'allowed')
      .flatMap((file) => denials(entry, file))
      .sort((a, b) => argumentCount(b.call) - argumentCount(a.call));
    if (example) return example;
  }
  return null;
}

/** The calls that conditions of a policy deny, each the only call of its case that matters. */
const denials = (entry: ToolEntry, file: ToolPolicy): DeniedExample[] =>
  file.cases
    .flatMap((one) => runCase(file.policy, one))
    .flatMap(({ call, decisions: [decision] }) =>
      decision?.decision === 'deny' && decision.rule.kind === 'rule' && call.tool === entry.tool.name
        ? [{ entry, file, call, denial: decision }]
        : [],
    );

const argumentCount = (call: Call): number => Object.keys(call.arguments ?? {}).length;
