import { expect, test } from 'vitest';
import { policyFormats } from '../../src/policy/formats/index.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';
import { useFolder } from './support/run-policy.ts';

const { run, write } = useFolder();

const policy = `version: "1"
default: deny
tools:
  read:
    rules: []
  search:
    rules:
      - name: pace
        rate_limit: 30/minute
`;
write('policy.yaml', policy);
write('refused.yaml', policy.replace('30/minute', '30'));
const none = ['--server', 'none', '--server-name', 'files'];

test('writes the file to standard output, and what it does not enforce to standard error', async () => {
  const { status, stdout, stderr } = await run(['convert', 'policy.yaml', '--to', 'opencode', ...none]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    permission: { 'files_*': 'deny', files_search: 'ask', files_read: 'allow' },
  });
  expect(stderr).toMatch(/^Not enforced as in the policy:\nno-rate-limit: .* Tools: search\.$/m);
});

test.each(policyFormats.map(({ id }) => id))('converts standard input to %s', async (id) => {
  const { status, stdout } = await run(['convert', '-', '--to', id, ...none], { input: policy });
  expect(status).toBe(0);
  if (id === 'intercept') expect(stdout).toBe(policy);
  else expect(stdout).not.toBe('');
});

test('knows the tools of the server of the catalogue, and calls it by its id', async () => {
  const { stdout } = await run(['convert', 'policy.yaml', '--to', 'claude-code']);
  const denied = fixture.tools.filter(({ server }) => server.id === 'norbank').map(({ tool }) => tool.name);
  expect(denied.length).toBeGreaterThan(0);
  for (const tool of denied) expect(stdout).toContain(`"mcp__norbank__${tool}"`);
});

test.each([
  [['convert', 'policy.yaml'], 2, 'Name a format with --to: intercept, claude-code'],
  [['convert', 'policy.yaml', '--to', 'vim'], 2, '--to is "vim", expected one of intercept'],
  [['convert', '--to', 'codex'], 2, 'Name one policy file.'],
  [['convert', 'policy.yaml', '--to', 'codex', '--server', 'none'], 2, 'Name the server as the client does'],
  [
    ['convert', 'refused.yaml', '--to', 'codex', ...none],
    1,
    'refused.yaml:9:21  error  malformed-rate-limit',
  ],
  [
    ['convert', 'policy.yaml', '--to', 'gemini-cli', '--server', 'none', '--server-name', 'my_files'],
    1,
    'for Gemini CLI it must be letters, digits and -, without any underscore',
  ],
])('%j is told what is wrong', async (words, expected, message) => {
  const { status, stdout, stderr } = await run(words);
  expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
  expect(stderr).toContain(message);
});
