import type { ContentRule } from './content-rule.ts';

export const policyGovernsTool: ContentRule = {
  code: 'policy-governs-tool',
  looksAt: 'policies that decide on other tools than the one they lie under',
  find: ({ tools }) =>
    tools.flatMap(({ name, policies }) =>
      policies.flatMap(({ path, loaded }) => {
        if (loaded.verdict !== 'valid') return [];
        const named = [...loaded.policy.hide, ...loaded.policy.tools.keys()];
        const position = (place: string) => loaded.source.at(place) ?? { line: 1, column: 1 };
        const others = named.filter((other) => other !== name);
        if (named.includes(name) && others.length === 0) return [];
        const found = named.length === 0 ? 'a policy for no tool' : `a policy for ${named.join(', ')}`;
        const place = others[0] === undefined ? 'tools' : loaded.policy.hide.includes(others[0]) ? 'hide' : `tools.${others[0]}`;
        return [
          {
            file: path,
            ...position(place),
            message: `Found ${found}, expected one for ${name} alone.`,
            hint: `List ${name} under tools or hide, and nothing else.`,
          },
        ];
      }),
    ),
};
