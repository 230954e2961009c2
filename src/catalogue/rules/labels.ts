/** What a policy is called, against what it does with calls. */
import { toolDecision } from '../../policy/tool-decision.ts';
import { namedTools } from '../policy-text/tool-block.ts';
import { faultAt, type Rule, type VariantRule } from './support/rule.ts';

/** What a policy that lets nothing through is called. */
const closedLabels = { hidden: 'Hidden', denied: 'Blocked' } as const;

const labelAgainstPolicy: VariantRule = {
  code: 'label-against-policy',
  meaning:
    'A policy is called Blocked or Hidden and lets calls through, or closes its tool under another name.',
  looksAt: 'variant',
  find: ({ folder, page, variant, field, file }) => {
    const loaded = file?.loaded;
    // A policy that does not name the tool at all has been reported.
    if (loaded?.verdict !== 'valid' || !namedTools(loaded.policy).includes(folder.name)) return [];
    const decision = toolDecision(loaded.policy, folder.name);
    const expected = decision === 'allowed' ? null : closedLabels[decision];
    const labels = Object.values(closedLabels) as string[];
    const wrong = (['title', 'brief'] as const).flatMap((name) => {
      const said = variant[name];
      if (expected === null ? !labels.includes(said) : said === expected) return [];
      const should = expected === null ? 'what the policy lets through' : `"${expected}"`;
      const message = `${name} of "${variant.id}" is "${said}", expected ${should}, because its calls are ${decision}.`;
      return [faultAt(page, [...field, name], message, 'Correct the text, or the policy.')];
    });
    if (expected === null || variant.call_weight === undefined) return wrong;
    const message = `call_weight of "${variant.id}" is ${variant.call_weight}, expected none, because its calls are ${decision}.`;
    return [...wrong, faultAt(page, [...field, 'call_weight'], message, 'Delete it.')];
  },
};

export const labelsRules: readonly Rule[] = [labelAgainstPolicy];
