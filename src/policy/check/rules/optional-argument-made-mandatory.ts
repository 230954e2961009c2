import type { CheckRule, Examples } from '../check-rule.ts';
import type { KnownTool } from '../server-knowledge.ts';
import { argumentName, conditionsOf, listed, toolsUnder } from '../walk.ts';

/** What a server passes on without declaring it is never required. */
function isOptional({ arguments: declared, undeclaredArguments }: KnownTool, path: string): boolean {
  const name = argumentName(path);
  return (
    declared.some((argument) => argument.name === name && !argument.required) ||
    undeclaredArguments.some((other) => other === name)
  );
}

export const optionalArgumentMadeMandatory: CheckRule = {
  code: 'optional-argument-made-mandatory',
  severity: 'warning',
  looksAt: 'conditions on optional arguments',
  find: (subject) => {
    const conditions = conditionsOf(subject);
    const saidOpenly = new Set(
      conditions
        .filter(({ condition }) => condition.op === 'exists')
        .map(({ tool, condition }) => `${tool} ${condition.path}`),
    );
    const told = new Set<string>();
    return conditions.flatMap(({ tool, condition, conditionPlace }) => {
      const key = `${tool} ${condition.path}`;
      const optional = toolsUnder(subject, tool).filter((known) => isOptional(known, condition.path));
      if (optional.length === 0) return [];
      if (saidOpenly.has(key) || told.has(key)) return [];
      told.add(key);
      return [
        {
          place: `${conditionPlace}.path`,
          message: `${condition.path} is optional for ${listed(optional.map(({ name }) => name))}. A condition on an argument that a call leaves out never holds, so this makes it mandatory.`,
          hint: `If that is meant, say so: add a condition on ${condition.path} with "op: exists" and "value: true". Otherwise take the condition out.`,
        },
      ];
    });
  },
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: a small book
        conditions:
          - path: args.limit
            op: lte
            value: 100
        on_deny: Correct the call and try again.
`,
  line: 8,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: a small book
        conditions:
          - path: args.limit
            op: exists
            value: true
          - path: args.limit
            op: lte
            value: 100
        on_deny: Correct the call and try again.
`,
};
