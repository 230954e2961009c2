import { expect, test } from 'vitest';
import { convertPolicy, policyFormats } from '../../../src/policy/formats/index.ts';
import { validPolicy } from '../support/valid-policy.ts';
import { formatNamed } from './support/published.ts';

const policy = validPolicy('version: "1"\ndefault: deny\ntools:\n  new_order:\n    rules: []\n');

const refusal = (format: string, serverName: string, tools: string[] = []): readonly string[] => {
  const known = tools.map((name) => ({
    name,
    arguments: [],
    undeclaredArguments: [],
    grave: null,
    ownLimits: [],
  }));
  const conversion = convertPolicy(formatNamed(format), { text: '', policy }, known, { serverName });
  return conversion.outcome === 'refused' ? conversion.problems : [];
};

test.each([
  ['claude-code', 'my__server', 'without two underscores in a row'],
  ['claude-code', 'server_', 'one at an end'],
  ['codex', 'my server', 'letters, digits, _ and -'],
  ['gemini-cli', 'my_server', 'without any underscore'],
  ['opencode', 'my.server', 'letters, digits, _ and -'],
  ['cursor', 'a:b', 'letters, digits, _ and -'],
  ['cursor-cli', 'a,b', 'letters, digits, _ and -'],
  ['agentcore', 'my_server', 'letters, digits and -'],
  ['agentcore', '', 'letters, digits and -'],
])('%s refuses the server name %s and says which it takes', (format, name, words) => {
  expect(refusal(format, name)).toHaveLength(1);
  expect(refusal(format, name)[0]).toContain(words);
});

test('every format takes a plain name', () => {
  for (const { id } of policyFormats) expect(refusal(id, 'exchange')).toEqual([]);
});

test('all tools that a client would rewrite or shorten are named at once', () => {
  expect(refusal('claude-code', 'exchange', ['new.order', 'a b'])).toHaveLength(2);
  const long = 'x'.repeat(60);
  expect(refusal('gemini-cli', 'exchange', [long])[0]).toContain(`has ${'mcp_exchange_'.length + 60}`);
  expect(refusal('claude-code', 'exchange', [long])).toEqual([]);
});

test('each client spells a tool its own way', () => {
  const text = (format: string) =>
    formatNamed(format).render({ text: '', policy }, [], { serverName: 'ex' }).text;
  expect(text('claude-code')).toContain('"mcp__ex__new_order"');
  expect(text('codex')).toContain('enabled_tools = ["new_order"]');
  expect(text('gemini-cli')).toContain('mcpName = "ex"\ntoolName = "new_order"');
  expect(text('opencode')).toContain('"ex_new_order"');
  expect(text('cursor')).toContain('"ex:new_order"');
  expect(text('cursor-cli')).toContain('"Mcp(ex:new_order)"');
  expect(text('toolhive')).toContain('Tool::"new_order"');
  expect(text('agentcore')).toContain('AgentCore::Action::"ex___new_order"');
});
