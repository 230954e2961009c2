/** Files of cases that the workbench reads and writes: read as the commands read them, and refused where they refuse. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/catalogue/read/document.ts';
import { readCall, runCase } from '../../src/catalogue/run-cases.ts';
import { casesSchema } from '../../src/catalogue/schema/cases.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { readCases } from '../../src/workbench/trying/read-cases.ts';
import { tryCalls } from '../../src/workbench/trying/try-calls.ts';
import { casesText } from '../../src/workbench/trying/write-cases.ts';
import type { TriedCall } from '../../src/workbench/work.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

const catalogue = readCatalogue();

const bySchema = (text: string) =>
  readDocument({ path: 'cases.yaml', text }, { schema: casesSchema, file: 'the schema' });

test('every file of cases of the catalogue is read as the schema has it', () => {
  const files = catalogue.tools.flatMap(({ policies }) => policies).map(({ cases }) => ({ cases }));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readCases(JSON.stringify(file))).toEqual(file);
});

const call = 'tool: ping, arguments: {}, expect: allow';
const oneCall = (text: string): string => `cases:\n  - title: One\n    calls:\n      - { ${text} }\n`;

test.each([
  ['an empty file', '# nothing\n'],
  ['another shape', '- cases\n'],
  ['no case', 'cases: []\n'],
  ['a case without calls', 'cases:\n  - title: One\n'],
  ['an unknown field', oneCall(`${call}, tmes: 3`)],
  ['a missing tool', oneCall('arguments: {}, expect: allow')],
  [
    'a title that is a number',
    'cases:\n  - title: 5\n    calls: [{ tool: a, arguments: {}, expect: allow }]\n',
  ],
  ['no arguments', oneCall('tool: ping, expect: allow')],
  ['both kinds of arguments', oneCall(`${call}, arguments_text: "{}"`)],
  ['arguments that are a list', oneCall('tool: ping, arguments: [], expect: allow')],
  ['arguments_text that is no JSON', oneCall('tool: ping, arguments_text: "{", expect: allow')],
  ['an unknown expectation', oneCall('tool: ping, arguments: {}, expect: permit')],
  ['a time without a zone', oneCall(`${call}, at: "2026-01-01T00:00:00"`)],
  ['a day that there is not', oneCall(`${call}, at: "2026-13-01T00:00:00Z"`)],
  ['a billion times', oneCall(`${call}, times: 1000000000`)],
  ['half a time', oneCall(`${call}, times: 2.5`)],
  ['once', oneCall(`${call}, times: 1`)],
  ['another answer of the server', oneCall(`${call}, upstream: slow`)],
  [
    'too many calls',
    `cases:\n  - title: One\n    calls:\n${`      - { ${call}, times: 10000 }\n`.repeat(11)}`,
  ],
  ['an infinite number', oneCall('tool: ping, arguments: { a: .inf }, expect: allow')],
  ['an alias', oneCall('tool: ping, arguments: { a: &x 1, b: *x }, expect: allow')],
  ['a key twice', oneCall('tool: ping, arguments: { a: 1, a: 2 }, expect: allow')],
  ['a name that would be lost', oneCall('tool: ping, arguments: { a: { __proto__: 1 } }, expect: allow')],
  ['no YAML', 'cases:\n  - title: One\n   calls: []\n'],
])('%s is refused by both', (_, text) => {
  expect(bySchema(text).document.value).toBeNull();
  expect(readCases(text)).toHaveProperty('faults');
});

test('all faults come at once, each at its line', () => {
  const text = `cases:
  - title: One
    calls:
      - tool: ping
        expect: permit
      - tool: ping
        arguments: {}
        expect: allow
        times: 1000000000
  - titel: Two
    calls: []
`;
  const read = readCases(text);
  const lines = 'faults' in read ? read.faults.map(({ line }) => line) : [];
  expect([...new Set(lines)].toSorted((a, b) => a - b)).toEqual([4, 5, 9, 10, 11]);
});

test('values are those of YAML 1.2, as the commands read them', () => {
  const text = oneCall(
    'tool: ping, arguments: { a: yes, b: 010, c: 0o17, d: 1e3, e: ~, f: 2026-01-01, g: "5", h: TRUE, i: [1, x], j: 0x1F, k: 1_000 }, expect: allow',
  );
  expect(readCases(text)).toEqual(bySchema(text).document.value);
});

const { text: policyText } = catalogue.postures.find(({ posture }) => posture.recommended)?.file ?? {
  text: '',
};

test('calls that were tried come out of their file as they went in, and are decided alike', () => {
  const tools = catalogue.tools.map(({ tool }) => tool.name);
  const tried = fc.record({
    tool: fc.oneof(fc.constantFrom(...tools), fc.string({ minLength: 1, unit: 'grapheme' })),
    arguments: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 })),
    times: fc.integer({ min: 1, max: 40 }),
  });
  const loaded = loadPolicy(policyText);
  if (loaded.verdict !== 'valid') throw new Error('The recommended policy does not load.');
  fc.assert(
    fc.property(
      fc.array(tried, { minLength: 1, maxLength: 4 }),
      fc.string({ minLength: 1, unit: 'grapheme' }),
      (made, title) => {
        // Through JSON, which has no minus zero, and no undefined.
        const calls = made.map(({ tool, times, ...each }): TriedCall => ({
          tool,
          times,
          arguments: JSON.parse(JSON.stringify(each.arguments)) as NonNullable<TriedCall['arguments']>,
          at: '2026-01-01T09:00:00Z',
        }));
        const results = tryCalls(policyText, calls) ?? [];
        const text = casesText(
          title,
          calls.map((each, index) => ({ call: each, runs: results[index]?.runs ?? [] })),
        );
        const { document, faults } = bySchema(text);
        expect(faults).toEqual([]);
        expect(readCases(text)).toEqual(document.value);
        const [read] = document.value?.cases ?? [];
        if (read === undefined) throw new Error('No case was written.');
        for (const { call: again, decisions } of runCase(loaded.policy, read))
          for (const decision of decisions) {
            expect(decision.decision).toBe(again.expect);
            if (decision.decision === 'deny') expect(decision.message).toBe(again.message);
          }
      },
    ),
    {
      numRuns: 60,
      examples: [[[{ tool: 'ping', arguments: { ['__proto__']: '' }, times: 1 }], 'A name of JavaScript']],
    },
  );
});

test('a call that the engine cannot read keeps its text', () => {
  const call: TriedCall = { tool: 'ping', arguments_text: '{"a": 1e400}', at: '2026-01-01T09:00:00Z' };
  const [result] = tryCalls(policyText, [call]) ?? [];
  expect(result?.rules).toBeNull();
  const { document } = bySchema(casesText('Too large', [{ call, runs: result?.runs ?? [] }]));
  const [again] = document.value?.cases[0]?.calls ?? [];
  expect(again && readCall(again)).toEqual(readCall(call));
  expect(again?.expect).toBe('forward');
});
