/** Files for clients that know a tool by its name alone: they hold their rules, and never run what the policy denies. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { toolDecision } from '../../../src/policy/tool-decision.ts';
import { validPolicy } from '../support/valid-policy.ts';
import { clientAnswers } from './support/client-answers.ts';
import { decidedCalls } from './support/decided-calls.ts';
import { formatNamed, published, rendered } from './support/published.ts';

describe.each(Object.entries(clientAnswers))('%s', (id, read) => {
  test('never runs without a question what a policy denies, and says what it only asks about', () => {
    const wrong = published.flatMap((each) => {
      const { text, losses } = rendered(id, each);
      const answer = read(text, each.server);
      const lost = new Set(losses.flatMap(({ tools }) => tools));
      return decidedCalls(each).filter(({ tool, decision: { decision } }) =>
        lost.has(tool) ? decision === 'deny' && answer(tool) === 'allow' : answer(tool) !== decision,
      );
    });
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('denies each tool that a policy closes, unless it says that it cannot', () => {
    for (const each of published) {
      const { text, losses } = rendered(id, each);
      const answer = read(text, each.server);
      const undeniable = losses.find(({ code }) => code === 'no-deny')?.tools ?? [];
      for (const { name } of each.tools) {
        if (toolDecision(each.file.policy, name) === 'allowed') continue;
        expect(answer(name), `${each.title}, ${name}`).toBe(undeniable.includes(name) ? 'ask' : 'deny');
      }
    }
  });

  test('leaves a tool that is added later closed, or says so', () => {
    for (const each of published) {
      const { text, losses } = rendered(id, each);
      const answer = read(text, each.server)('a_tool_of_tomorrow');
      const decision = toolDecision(each.file.policy, 'a_tool_of_tomorrow');
      if (losses.some(({ code }) => code === 'new-tools')) expect(answer).toBe('ask');
      else if (decision !== 'allowed') expect(answer).toBe('deny');
    }
  });

  test('allows what a policy leaves open, and closes only what it names when the rest is open', () => {
    const policy = validPolicy(`version: "1"
default: allow
hide: [secret]
tools:
  write:
    rules: [{ name: no, action: deny }]
  read:
    rules: []
  search:
    rules: [{ name: few, rate_limit: 3/minute }]
`);
    const { text } = formatNamed(id).render({ text: '', policy }, [], { serverName: 'files' });
    const answer = read(text, 'files');
    const closed = id === 'cursor' ? 'ask' : 'deny';
    expect(['secret', 'write', 'read', 'search'].map(answer)).toEqual([closed, closed, 'allow', 'ask']);
    expect(answer('unnamed')).not.toBe('deny');
  });
});

/** What is wrong with a value by a schema that its vendor publishes. */
function departures(schema: string, value: unknown): unknown {
  const text = readFileSync(`tests/policy/formats/schemas/${schema}.json`, 'utf8');
  const validate = new Ajv({ strict: false }).compile(Object(JSON.parse(text)));
  validate(value);
  return validate.errors ?? null;
}

test('the settings of Claude Code fit their published schema', () => {
  for (const each of published) {
    const settings: unknown = JSON.parse(rendered('claude-code', each).text);
    expect(departures('claude-code-permissions', settings), each.title).toBeNull();
  }
});

test('the tables of Codex fit their published schema', () => {
  for (const each of published)
    expect(departures('codex-mcp-servers', parse(rendered('codex', each).text)), each.title).toBeNull();
  for (const wrong of [
    'denied_tools = ["b"]',
    'default_tools_approval_mode = "never"',
    'tools.b.enabled = false',
  ])
    expect(departures('codex-mcp-servers', parse(`[mcp_servers.a]\n${wrong}\n`)), wrong).not.toBeNull();
});

test('the permissions of opencode fit its published schema', () => {
  for (const each of published)
    expect(
      departures('opencode-permissions', JSON.parse(rendered('opencode', each).text)),
      each.title,
    ).toBeNull();
  for (const wrong of [{ permission: { a: 'never' } }, { permission: { a: ['deny'] } }, { permissions: {} }])
    expect(departures('opencode-permissions', wrong), JSON.stringify(wrong)).not.toBeNull();
});
