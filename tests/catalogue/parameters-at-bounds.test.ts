/** Every parameter of the content at its bounds: what somebody may set loads, misleads nobody and decides as it should. */
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { proveSetting, readValue, valueText } from '../../src/policy/parameters/index.ts';
import { bounds } from './support/parameter-bounds.ts';

const { tools, knowledge } = readCatalogue();

const parametric = tools.flatMap(({ tool, server, policies }) =>
  policies.flatMap((policy) =>
    policy.variant.parameters === undefined
      ? []
      : [
          {
            name: `${tool.name}/${policy.variant.id}`,
            tool,
            policy,
            server: knowledge.get(server.id) ?? null,
          },
        ],
  ),
);

test.each(parametric)('$name', ({ tool, policy, server }) => {
  const { variant, text, cases } = policy;
  for (const parameter of variant.parameters ?? [])
    for (const value of bounds(parameter)) {
      const values = { [parameter.id]: value };
      const set = parameter.sets[0];
      const path = set !== undefined && 'path' in set ? set.path.slice('args.'.length) : '';
      const argument = tool.arguments.find(({ name }) => name === path);
      expect(readValue(parameter, valueText(value), argument)).toEqual({ value });
      const proved = proveSetting({ written: text, parametric: variant, values, cases, server });
      expect([values, proved.faults]).toEqual([values, []]);
      const long = proved.text.split('\n').filter((line) => line.length > 80);
      expect([values, long.filter((line) => !line.startsWith('# yaml-language-server'))]).toEqual([
        values,
        [],
      ]);
    }
});
