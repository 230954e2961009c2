import type { CheckRule } from '../check-rule.ts';
import { argumentName, knownTool, rulesOf } from '../walk.ts';

export const counterFedFromString: CheckRule = {
  code: 'counter-fed-from-string',
  looksAt: 'increment_from on arguments that are strings or missing',
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, place }) => {
      const path = rule.state?.increment_from ?? '';
      const name = argumentName(path);
      const known = knownTool(subject, tool);
      if (name === null || known === undefined) return [];
      const argument = known.arguments.find((candidate) => candidate.name === name);
      if (argument?.type === 'integer') return [];
      const found = argument === undefined ? 'is not an argument of' : 'is a string argument of';
      return [
        {
          place: `${place}.state.increment_from`,
          message: `${path} ${found} ${tool}. The engine adds numbers only and denies such a call with "Internal policy error".`,
          hint: 'Count calls instead: leave increment_from out and bound each call with conditions.',
        },
      ];
    }),
};
