import { faultAt, type AttackRule } from './rule.ts';

export const attackMissingPolicy: AttackRule = {
  code: 'attack-missing-policy',
  meaning: 'A case says that a call policy helps, and no such policy lies beside it.',
  looksAt: 'attack',
  find: ({ folder, page, attack: { call_policy: about } }) => {
    if (about.verdict === 'does-not-stop' || folder.policyIds.includes(page.id)) return [];
    const message = `verdict is ${about.verdict} and there is no policy, expected ${folder.path}/${page.id}.yaml.`;
    const hint = 'Add the policy with its cases, or write does-not-stop.';
    return [faultAt(page, ['call_policy', 'verdict'], message, hint)];
  },
};
