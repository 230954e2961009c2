import type { ToolRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const unknownFactor: ToolRule = {
  code: 'unknown-factor',
  meaning: 'A tool names a risk factor that content/risk.yaml does not have.',
  looksAt: 'tool',
  find: (subject, { content: { risk } }) => {
    if (!risk?.value) return [];
    const known = risk.value.factors.map(({ id }) => id);
    return subject.tool.risk_factors.flatMap(({ factor }, index) =>
      unknownReference(subject, ['risk_factors', index, 'factor'], 'risk factor', factor, known),
    );
  },
};
