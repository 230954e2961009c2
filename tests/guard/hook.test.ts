/** The hook, each event answered by the command itself; `hook-process.test.ts` has what a process of its own adds. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { useFolder } from '../command-line/support/run-policy.ts';
import { claude, clients, denials, events, pay, policy, words } from './support/hook-events.ts';

const { folder, write, run: runWords } = useFolder();
write('policy.yaml', policy);
const state = join(folder, 'state');
beforeEach(() => {
  rmSync(state, { recursive: true, force: true });
});

const run = (line: readonly string[], input: string) => runWords(line, { input });

describe.each(clients)('in the form of %s', (client) => {
  const answer = async (tool: string, input: unknown, more: readonly string[] = []): Promise<unknown> => {
    const { status, stdout, stderr } = await run(
      [...words, ...more],
      JSON.stringify(events[client](tool, input)),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout);
  };

  test('a call that the policy allows is left to the client', async () => {
    expect(await answer('look', {})).toEqual({});
    expect(await answer('pay', { amount: 5 })).toEqual({});
  });

  test('a call is denied with the message of the rule, by default, and when it is hidden', async () => {
    expect(await answer('pay', { amount: 6 })).toEqual(denials[client]('Smaller.'));
    expect(await answer('other', {})).toEqual(denials[client]('Tool "other" is not permitted by policy'));
    expect(await answer('secret', {})).toEqual(denials[client]('Tool "secret" is hidden by policy'));
  });

  test('what the policy cannot look at is denied, where a proxy would let it pass', async () => {
    expect(await answer('look', [1])).toEqual(
      denials[client]('The policy cannot look at this call: arguments is a list, not an object.'),
    );
  });

  test('the sixth call is denied', async () => {
    for (let call = 1; call <= 5; call += 1) expect(await answer('pay', { amount: 1 })).toEqual({});
    expect(await answer('pay', { amount: 1 })).toEqual(denials[client]('Slower.'));
  });

  test("tools of another server, and the client's own, are not the policy's", async () => {
    const another = JSON.stringify({
      ...events[client]('pay', {}),
      tool_name: 'Bash',
      mcp_context: undefined,
    });
    expect(await run(words, another)).toEqual({ status: 0, stdout: '{}\n', stderr: '' });
    expect(await answer('pay', { amount: 6 }, ['--mcp-server', 'post'])).toEqual({});
    expect(await answer('pay', { amount: 6 }, ['--mcp-server', 'bank'])).toEqual(denials[client]('Smaller.'));
  });
});

test('numbers are read as they are written', async () => {
  const text = JSON.stringify(claude('look', {})).replace('"tool_input":{}', '"tool_input":{"a":1e400}');
  expect((await run(words, text)).stdout).toContain('the number 1e400 is too large');
  const twice = pay().replace('"tool_input":', '"tool_input":{"amount":6},"tool_input":');
  expect(await run(words, twice)).toMatchObject({ status: 2, stdout: '' });
});

// The events are those that Claude Code 2.1.331 sends: it leaves out the code of a JSON-RPC error, so that nothing tells a refusal
// from a failure in the middle.
test.each([
  ['PostToolUse', {}],
  ['PostToolUseFailure', { error: 'Not taken.', is_interrupt: false }],
  ['PostToolUseFailure', { error: 'MCP error -32602: Not taken.', is_interrupt: false }],
  ['PostToolUseFailure', { error: 'Connection closed', is_interrupt: false }],
])('a call counts whatever becomes of it: %s %j', async (hook_event_name, more) => {
  for (let call = 1; call <= 5; call += 1) await run(words, pay());
  expect(await run(words, pay({ hook_event_name, ...more }))).toEqual({
    status: 0,
    stdout: '{}\n',
    stderr: '',
  });
  expect((await run(words, pay())).stdout).toContain('Slower.');
});

describe('fails closed', () => {
  const stopped = (result: Awaited<ReturnType<typeof run>>, words: string): void => {
    expect({ status: result.status, stdout: result.stdout }).toEqual({ status: 2, stdout: '' });
    expect(result.stderr).toContain(words);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  };

  test.each([
    ['', 'The hook event is not JSON.'],
    ['{"tool_name": 5}', 'The hook event has another form: hook_event_name, tool_name.'],
    ['{"hook_event_name": "Stop", "tool_name": "mcp__a__b", "tool_input": {}}', 'is none of PreToolUse'],
    ['{"hook_event_name": "PreToolUse", "tool_name": "mcp__a__b"}', 'has no tool_input'],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a__b", "tool_name": "Bash", "tool_input": {}}',
      'has 2 tool_name, expected one',
    ],
    [
      '{"hook_event_name": "PreToolUse", "hook_event_name": "PostToolUse", "tool_name": "mcp__a__b", "tool_input": {}}',
      'has 2 hook_event_name, expected one',
    ],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a", "tool_input": {}}',
      'has no server before its name',
    ],
  ])('on an event that it cannot read: %s', async (event, words_) => {
    stopped(await run(words, event), words_);
  });

  test('on a policy that does not load, or is not there', async () => {
    writeFileSync(join(folder, 'refused.yaml'), 'version: "1"\ndefault: dney\n');
    stopped(
      await run(['hook', '--policy', 'refused.yaml'], pay()),
      'The policy refused.yaml does not load: line 2, ',
    );
    stopped(await run(['hook', '--policy', 'missing.yaml'], pay()), 'missing.yaml does not exist.');
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    stopped(
      await run(['hook', '--policy', 'pipe.yaml'], pay()),
      'pipe.yaml is a named pipe, expected a file.',
    );
  });

  test('on counters that are damaged', async () => {
    await run(words, pay());
    for (const text of ['', '{}', '{"format":2,"latest":0,"counters":[{"key":"pay.x"}]}']) {
      writeFileSync(join(state, '1.json'), text);
      stopped(await run(words, pay()), 'are damaged. Delete that folder to count from 0.');
    }
  });

  test('on a place where nothing can be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    stopped(await run([...words.slice(0, -1), 'file/state'], pay()), 'cannot be kept: ENOTDIR.');
  });
});

test('a program that ended in between leaves nothing that stops the next one', async () => {
  await run(words, pay());
  writeFileSync(join(state, 'draft-1-left'), '{"format":2,');
  expect((await run(words, pay())).stdout).toBe('{}\n');
  expect(Math.max(...readdirSync(state).map((name) => parseInt(name, 10) || 0))).toBe(2);
});

test('what is old is taken away, and what counts is kept', async () => {
  await run(words, pay());
  await run(words, pay());
  const old = new Date(Date.now() - 3_600_000);
  for (const name of readdirSync(state)) utimesSync(join(state, name), old, old);
  await run(words, pay());
  expect(readdirSync(state)).toEqual(['3.json']);
  for (const wanted of ['{}\n', '{}\n']) expect((await run(words, pay())).stdout).toBe(wanted);
  expect((await run(words, pay())).stdout).toContain('Slower.');
});

describe('a clock that is set back', () => {
  const keptSchema = z.looseObject({
    latest: z.number(),
    counters: z.array(z.looseObject({ start: z.number() })),
  });
  const moveAhead = (milliseconds: number): void => {
    const path = join(state, `${Math.max(...readdirSync(state).map((name) => parseInt(name, 10)))}.json`);
    const kept = keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const day = 86_400_000;
    const counters = kept.counters.map((counter) => ({
      ...counter,
      start: Math.floor((kept.latest + milliseconds) / day) * day,
    }));
    writeFileSync(path, JSON.stringify({ ...kept, latest: kept.latest + milliseconds, counters }));
  };

  test('opens no new window', async () => {
    for (let call = 1; call <= 5; call += 1) await run(words, pay());
    moveAhead(23 * 3_600_000);
    expect((await run(words, pay())).stdout).toContain('Slower.');
  });

  test('by more than a day stops everything, and says why', async () => {
    await run(words, pay());
    moveAhead(3 * 86_400_000);
    expect(await run(words, pay())).toMatchObject({ status: 2, stdout: '' });
  });
});

test('--explain says what it would do, without arguments, and counts nothing', async () => {
  for (let call = 1; call <= 6; call += 1)
    expect((await run([...words, '--explain'], pay())).stdout).toBe('before mcp__bank__pay: no objection.\n');
  expect((await run([...words, '--explain'], JSON.stringify(claude('pay', { amount: 777 })))).stdout).toBe(
    'before mcp__bank__pay: denied by tools.pay.rules[0]: Smaller.\n',
  );
});
