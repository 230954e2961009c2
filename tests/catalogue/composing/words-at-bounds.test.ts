/** What a composed policy says of itself, with every parameter at its bounds: its words state no other value than its rules. */
import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { choiceWords, composePolicy } from '../../../src/catalogue/composing/compose-policy.ts';
import type { Choice, Composition } from '../../../src/catalogue/composing/composition.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { rules } from '../../../src/catalogue/rules/index.ts';
import { loadPolicy } from '../../../src/policy/load.ts';
import type { Parameter, ParameterValue, ParameterValues } from '../../../src/policy/parameters/index.ts';
import { workbenchData } from '../../../src/site/workbench-files.ts';
import { fixture, fixtureContent } from '../../fixture-catalogue/fixture.ts';
import { bounds } from '../support/parameter-bounds.ts';

const policyRules = rules.filter((rule) => rule.looksAt === 'policy');
const surroundings = { content: fixtureContent, latestDay: '2026-01-01' };

/** What the rules of the catalogue find in a policy as composed. */
function faultsIn(composed: string): string[] {
  // The first line is for editors, and in no file of an author.
  const text = composed.slice(composed.indexOf('\n') + 1);
  const loaded = loadPolicy(text);
  expect(loaded.verdict).toBe('valid');
  const file = { path: 'composed.yaml', id: 'composed', text, loaded, published: { text, loaded } };
  return policyRules.flatMap(({ code, find }) =>
    find({ file }, surroundings).map(({ line, message }) => `${code}, line ${line}: ${message}`),
  );
}

/** Numbers as people write them, not parts of names. */
const figures = (text: string): string[] =>
  (text.match(/(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w-])/g) ?? []).map((figure) =>
    figure.replaceAll(',', ''),
  );

/** The numbers of what the engine reads: rules, their names and messages, but no comments. */
const heldBy = (text: string): Set<string> =>
  new Set(text.replaceAll(/(?:^|\s)#.*$/gm, '').match(/\d+(?:\.\d+)?/g) ?? []);

const catalogues: readonly Catalogue[] = [fixture, readCatalogue()];
const servers = catalogues.flatMap((catalogue) =>
  catalogue.servers.map((server) => ({ name: server.id, data: workbenchData(catalogue, server) })),
);

const lowest = (parameter: Parameter): ParameterValue => bounds(parameter)[0] ?? parameter.default;
const highest = (parameter: Parameter): ParameterValue => bounds(parameter).at(-1) ?? parameter.default;

/** Values for each parameter alone, and for all of them together. */
const settings = (parameters: readonly Parameter[]): ParameterValues[] => [
  ...parameters.flatMap((parameter) => bounds(parameter).map((value) => ({ [parameter.id]: value }))),
  ...[lowest, highest].map((choose) =>
    Object.fromEntries(parameters.map((parameter) => [parameter.id, choose(parameter)])),
  ),
];

test('there are parameters to set', () => {
  expect(
    servers.some(({ data }) =>
      data.tools.some(({ variants }) => variants.some(({ parameters }) => parameters)),
    ),
  ).toBe(true);
});

test.each(servers)('$name: each policy alone, in the file and in what is said beside it', ({ data }) => {
  for (const tool of data.tools)
    for (const { id, parameters = [] } of tool.variants)
      for (const values of settings(parameters)) {
        const composition: Composition = { posture: null, tools: { [tool.name]: { variant: id, values } } };
        const text = composePolicy(data, composition);
        expect([tool.name, id, values, faultsIn(text)]).toEqual([tool.name, id, values, []]);
        const words = choiceWords(data, composition)[tool.name];
        const said = figures(words?.title ?? '').filter((figure) => !heldBy(text).has(figure));
        expect([tool.name, id, values, said]).toEqual([tool.name, id, values, []]);
      }
});

test.each(servers)('$name: each full policy with all that can be set at a bound', ({ data }) => {
  for (const posture of data.postures)
    for (const choose of [lowest, highest]) {
      const tools = Object.entries(posture.tools).map(([name, variant]): [string, Choice] => {
        const { variants = [] } = data.tools.find((tool) => tool.name === name) ?? {};
        const { parameters = [] } = variants.find(({ id }) => id === variant) ?? {};
        return [
          name,
          { variant, values: Object.fromEntries(parameters.map((each) => [each.id, choose(each)])) },
        ];
      });
      const text = composePolicy(data, { posture: posture.id, tools: Object.fromEntries(tools) });
      expect([posture.id, faultsIn(text)]).toEqual([posture.id, []]);
      // The head speaks of the posture's own choices no more.
      if (text !== posture.text) {
        expect(text).not.toContain(posture.summary.slice(0, 30));
        expect(figures(loadedDescription(text))).toEqual([]);
      }
    }
});

function loadedDescription(text: string): string {
  const loaded = loadPolicy(text);
  return loaded.verdict === 'valid' ? loaded.policy.description : '';
}
