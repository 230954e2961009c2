/** Policies put together as text decide as the files they come from: what a page prints reads back as what was tested. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemblePosture } from '../../src/catalogue/policy-text/assemble-posture.ts';
import { toolBlock } from '../../src/catalogue/policy-text/tool-block.ts';
import type { Posture } from '../../src/catalogue/schema/posture.ts';
import { validPolicy } from '../policy/support/valid-policy.ts';

interface PolicyFile {
  readonly server: string;
  readonly tool: string;
  readonly text: string;
}

const files: PolicyFile[] = globSync('content/tools/*/*/*.yaml')
  .filter((path) => !path.endsWith('.cases.yaml'))
  .toSorted()
  .map((path) => {
    const [server = '', tool = ''] = path.split('/').slice(-3);
    return { server, tool, text: readFileSync(path, 'utf8') };
  });

const namesIn = (some: readonly PolicyFile[]): string[] => [...new Set(some.map(({ tool }) => tool))];

/** One file for each of some tools of one server, in any order. */
const choice = fc.constantFrom(...new Set(files.map(({ server }) => server))).chain((server) => {
  const own = files.filter((file) => file.server === server);
  return fc
    .shuffledSubarray(namesIn(own), { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((name) => fc.constantFrom(...own.filter(({ tool }) => tool === name)))),
    );
});

const wildcards = [
  undefined,
  '"*":\n  rules:\n    - name: all\n      rate_limit: 100/minute # of all tools together\n',
];

const posture = fc.record({
  title: fc.string({ minLength: 1 }),
  summary: fc.string({ minLength: 1 }),
  wildcard: fc.constantFrom(...wildcards),
});

const blockOf = ({ tool, text }: PolicyFile) => {
  const rules = toolBlock(text, tool, 'tools');
  return rules === null
    ? { group: 'Hidden', list: 'hide' as const, block: toolBlock(text, tool, 'hide') ?? '' }
    : { group: 'Listed', list: 'tools' as const, block: rules };
};

test('a full policy of any choice of files holds exactly their rules, whatever its title', () => {
  fc.assert(
    fc.property(choice, posture, (chosen, { title, summary, wildcard }) => {
      const described: Posture = {
        id: 'any',
        title,
        order: 1,
        summary,
        use_when: 'always',
        key_permission: 'none',
        recommended: false,
        default: 'deny',
        tools: {},
        ...(wildcard === undefined ? {} : { wildcard }),
      };
      const text = assemblePosture(described, 'Server', chosen.map(blockOf));
      const assembled = validPolicy(text);

      const own = chosen.map(({ tool, text: fileText }) => ({ tool, policy: validPolicy(fileText) }));
      const listed = own.flatMap(({ tool, policy }) =>
        policy.tools.has(tool) ? [[tool, policy.tools.get(tool)] as const] : [],
      );
      const shared = [...assembled.tools].filter(([tool]) => tool === '*');
      expect(new Map(assembled.tools)).toEqual(new Map<string, unknown>([...listed, ...shared]));
      expect(shared).toHaveLength(wildcard === undefined ? 0 : 1);
      expect(assembled.hide).toEqual(own.flatMap(({ policy }) => policy.hide));
      expect(assembled.default).toBe('deny');
    }),
    { numRuns: 200 },
  );
});

test.each(files.filter(({ tool, text }) => toolBlock(text, tool, 'tools') !== null))(
  'the block of $tool to paste into another file keeps every comment',
  ({ tool, text }) => {
    const block = toolBlock(text, tool, 'tools') ?? '';
    expect(text).toContain(block.trimEnd());
    const under = text.slice(text.indexOf('\ntools:'));
    expect(block.match(/#.*$/gm)).toEqual(under.match(/#.*$/gm));
  },
);

test('a full policy keeps to 80 columns', () => {
  const long = '"Words" of a summary, some of them long. '.repeat(9);
  const text = assemblePosture(
    { title: 'Any', summary: long, key_permission: long, default: 'deny' },
    'Server',
    files.map(blockOf),
  );
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
