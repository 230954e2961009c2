/** The checker as the site serves it: one file that needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../../scripts/project-copy.ts';
import { engineCommit } from '../../src/policy/engine-version.ts';
import { holdsNewerCharacter, readEngineCases } from '../policy/support/corpus.ts';
import { catalogue, policyFile, useFolderWithFile } from './support/policy-file.ts';

const { folder, run } = useFolderWithFile();
/** Where init finds nothing. */
const empty = useFolderWithFile();

test('it is small, says whose it is, and holds the engine commit', () => {
  const { text, sha256, version } = policyFile;
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300_000);
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  const header = text.slice(0, text.indexOf('*/'));
  expect(header).toContain(readFileSync('LICENSE', 'utf8').trim().split('\n')[2]);
  for (const words of [engineCommit, version, 're2js', 'zod', 'yaml']) expect(header).toContain(words);
  expect(text).not.toContain(process.cwd());
  expect([...text.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, name = '']) => name)).toSatisfy(
    (names: string[]) => names.length > 0 && names.every((name) => name.startsWith('node:')),
  );
});

test('it says its version and the engine it follows', () => {
  expect(run(['--version'])).toEqual({
    status: 0,
    stdout: `${policyFile.version} (engine ${engineCommit})\n`,
    stderr: '',
  });
  expect(run(['--help']).stdout).toMatch(/^Usage: node policy\.mjs COMMAND\n/);
  expect(run(['check', '--help']).stdout).toMatch(/^Usage: node policy\.mjs check /);
});

test('it checks with what it knows of the servers', () => {
  const misspelt = `version: "1"\ndefault: deny\ntools:\n  no_such_tool:\n    rules: []\n`;
  for (const [server, postures] of Map.groupBy(catalogue.postures, (each) => each.server.id)) {
    const files = postures.map(({ file: { fileName, text } }) => {
      writeFileSync(join(folder, fileName), text);
      return fileName;
    });
    expect(run(['check', '--strict', '--server', server, ...files])).toEqual({
      status: 0,
      stdout: expect.stringMatching(`^${files.length} files?: no problems\n$`) as string,
      stderr: '',
    });
    expect(run(['check', '--server', server, '-'], misspelt).stdout).toContain('unknown-tool');
  }
});

/** What came after the oldest Node that the file is for, as far as code like ours would use it. */
const newer = `
for (const [owner, ...names] of [
  [Map, 'groupBy'], [Object, 'groupBy'], [Array, 'fromAsync'], [Promise, 'withResolvers', 'try'],
  [RegExp, 'escape'], [Error, 'isError'], [Math, 'sumPrecise'], [Uint8Array, 'fromBase64', 'fromHex'],
  [Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  [Object.getPrototypeOf(Object.getPrototypeOf([].values())), 'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'some', 'every', 'find', 'forEach'],
]) for (const name of names) delete owner[name];
`;

test('each command works with what the oldest Node has', () => {
  const posture = catalogue.postures.find((each) =>
    each.decisions.some(({ variant }) => (variant.variant.parameters ?? []).length > 0),
  );
  const decision = posture?.decisions.find(({ variant }) => (variant.variant.parameters ?? []).length > 0);
  const [parameter] = decision?.variant.variant.parameters ?? [];
  if (posture === undefined || decision === undefined || parameter === undefined)
    throw new Error('No posture has a parameter.');
  const { id } = posture.server;
  const [policy, cases] = [`${id}.yaml`, `${id}.cases.yaml`];
  const value = String(parameter.default);
  const lines: (readonly [status: number, ...words: string[]])[] = [
    [
      0,
      'init',
      '--server',
      id,
      '--posture',
      posture.posture.id,
      '--set',
      `${decision.tool.tool.name}.${parameter.id}=${value}`,
    ],
    [0, 'check', '--server', id, '--format', 'sarif', policy],
    [0, 'check', '--tools', 'tools.json', policy],
    [0, 'test', policy, cases],
    [0, 'try', '--explain', policy, '--calls', cases],
    [0, 'diff', policy, policy],
    [0, 'convert', policy, '--server', id, '--to', 'codex'],
    [1, 'coverage', 'small.yaml', 'some.yaml'],
    [2, 'hook', '--policy', policy, '--state', 'state'],
  ];
  writeFileSync(join(empty.folder, 'tools.json'), '{"tools": []}');
  writeFileSync(
    join(empty.folder, 'small.yaml'),
    'version: "1"\ndefault: deny\ntools: { ping: { rules: [{ name: pace, rate_limit: 1/day }] } }\n',
  );
  writeFileSync(
    join(empty.folder, 'some.yaml'),
    'cases:\n  - title: Some\n    calls: [{ tool: no_such_tool, arguments: {}, expect: deny }]\n',
  );
  // All in one program: each would take as long to start as to run.
  writeFileSync(
    join(empty.folder, 'all.mjs'),
    `${newer}
const node = process.argv[0];
for (const [index, [expected, ...words]] of ${JSON.stringify(lines)}.entries()) {
  process.argv = [node, 'policy.mjs', ...words];
  await import('./policy.mjs?' + index);
  if (process.exitCode !== expected) throw new Error(words.join(' ') + ' gave ' + process.exitCode);
}
process.exitCode = 0;
`,
  );
  const { status, stderr } = empty.runFile('all.mjs', [], 'no event');
  expect(stderr).toMatch(/The hook event on standard input is not JSON\. The call is stopped\.\n$/);
  expect(status).toBe(0);
});

test('its verdicts and decisions are those of the real engine, in both recorded corpora', () => {
  const cases = ['engine-v1.jsonl', 'engine-v2.jsonl'].flatMap(readEngineCases);
  const input = cases
    .map(({ id, policy, calls }) => {
      const made = calls.map(
        ({ tool, arguments: text, at, upstream }) =>
          `{"tool":${JSON.stringify(tool)},"arguments":${text.replaceAll('\n', ' ')}${
            at === undefined ? '' : `,"at":${JSON.stringify(at)}`
          }${upstream === undefined ? '' : `,"upstream":"error"`}}`,
      );
      return `{"id":${JSON.stringify(id)},"policy":${JSON.stringify(policy)},"calls":[${made.join()}]}`;
    })
    .join('\n');
  const { status, stdout, stderr } = run(['batch', '--server', 'none'], input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(answers).toHaveLength(cases.length);
  for (const [index, { id, calls, expect: wanted }] of cases.entries()) {
    expect(answers[index], id).toMatchObject({
      id,
      verdict: wanted.verdict,
      decisions: wanted.decisions.map(({ decision, message }, call) => {
        if (holdsNewerCharacter(calls[call]?.arguments ?? '{}')) return {};
        if (decision === 'forwarded-unchecked') return { decision: 'forward' };
        return decision === 'deny' ? { decision, message } : { decision };
      }),
    });
  }
});

test('npm makes the same file and packs it, and the package runs where there is nothing else, without a network', () => {
  const [packing, installing] = [
    mkdtempSync(join(tmpdir(), 'pack-')),
    mkdtempSync(join(tmpdir(), 'installing-')),
  ];
  const npm = (words: readonly string[], cwd: string) =>
    spawnSync('npm', [...words, '--offline', '--no-audit', '--no-fund'], { cwd, encoding: 'utf8' });
  // In a copy: npm packs what package.json says for as long as that takes, and other tests read ours.
  const { root } = copyProject();
  try {
    const packed = npm(['pack', '--pack-destination', packing, '--json'], root);
    expect(packed.status, packed.stderr).toBe(0);
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe(readFileSync('package.json', 'utf8'));
    const name = `mcp-policy-catalogue-${policyFile.version}.tgz`;
    const installed = npm(['install', join(packing, name)], installing);
    expect(installed.status, installed.stderr).toBe(0);
    const installedFile = join(installing, 'node_modules/mcp-policy-catalogue/policy.mjs');
    expect(readFileSync(installedFile, 'utf8')).toBe(policyFile.text);
    const { stdout } = spawnSync(join(installing, 'node_modules/.bin/mcp-policy'), ['--version'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect(stdout).toBe(`${policyFile.version} (engine ${engineCommit})\n`);
  } finally {
    for (const each of [packing, installing, root]) rmSync(each, { recursive: true });
  }
});
