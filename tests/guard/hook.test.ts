/** The hook, each event answered by the command itself; `hook-process.test.ts` has what a process of its own adds. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { useFolder } from '../command-line/support/run-policy.ts';
import { claude, clients, denials, events, pay, policy, words } from './support/hook-events.ts';

const { folder, write, run: runWords } = useFolder();
write('policy.yaml', policy);
const state = join(folder, 'state');
beforeEach(() => {
  rmSync(state, { recursive: true, force: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
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

  test('a server is known by its name as the client spells it', async () => {
    const text = JSON.stringify(events[client]('pay', { amount: 6 })).replaceAll('bank', 'my_bank');
    expect(JSON.parse((await run([...words, '--mcp-server', 'my bank'], text)).stdout)).toEqual(
      denials[client]('Smaller.'),
    );
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
    ['', 'There is no hook event: nothing came on standard input.'],
    ['{', 'The hook event on standard input is not JSON.'],
    ['[1]', 'The hook event cannot be read: it is a list, expected an object.'],
    [
      '{"tool_name": 5, "tool_input": {"key": "secret"}}',
      'The hook event cannot be read: hook_event_name is missing; tool_name is a number, expected a string.',
    ],
    ['{"hook_event_name": "PreToolUse", "tool_name": ""}', 'tool_name is empty.'],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a__b", "mcp_context": {"server_name": ["secret"]}}',
      'mcp_context.server_name is a list, expected a string; mcp_context.tool_name is missing.',
    ],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a__b", "mcp_context": "secret"}',
      'mcp_context is a string, expected an object.',
    ],
    [
      '{"hook_event_name": "Stop", "tool_name": "mcp__a__b", "tool_input": {"key": "secret"}}',
      'hook_event_name is "Stop", expected one of PreToolUse, ',
    ],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a__b"}',
      'has no tool_input, expected the arguments of the call there.',
    ],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a__b", "tool_name": "Bash", "tool_input": {}}',
      'tool_name stands 2 times in the hook event, expected once.',
    ],
    [
      '{"hook_event_name": "PreToolUse", "hook_event_name": "PostToolUse", "tool_name": "mcp__a__b", "tool_input": {}}',
      'hook_event_name stands 2 times in the hook event, expected once.',
    ],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a", "tool_input": {}}',
      'tool_name is "mcp__a", expected a server and its tool, such as mcp__server__tool.',
    ],
  ])('on an event that it cannot read: %s', async (event, reason) => {
    const result = await run(words, event);
    stopped(result, reason);
    expect(result.stderr).not.toContain('secret');
  });

  test('on a name that is empty, as of a variable that is not set', async () => {
    for (const name of ['policy', 'mcp-server', 'state']) {
      const { status, stdout, stderr } = await run([...words, `--${name}=`], pay());
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`--${name} is empty, expected a name.`);
    }
  });

  test('on a home folder by which counts would lie apart in each folder', async () => {
    vi.stubEnv('XDG_STATE_HOME', 'relative');
    vi.stubEnv('HOME', '');
    stopped(
      await run(words.slice(0, 3), pay()),
      'Your home folder is "", expected a full path. Name a folder with --state.',
    );
  });

  test('on a policy that does not load, or is not there', async () => {
    writeFileSync(join(folder, 'refused.yaml'), 'version: "1"\ndefault: dney\n');
    stopped(
      await run(['hook', '--policy', 'refused.yaml'], pay()),
      `The policy ${join(folder, 'refused.yaml')} does not load: line 2, `,
    );
    stopped(
      await run(['hook', '--policy', 'missing.yaml'], pay()),
      `${join(folder, 'missing.yaml')} does not exist.`,
    );
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
      stopped(
        await run(words, pay()),
        `The counters in 1.json are damaged. Delete the folder ${state} to count from 0.`,
      );
    }
  });

  describe('on a folder for counts that cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('nowhere/at/all', join(folder, 'dangling'));
    symlinkSync('loop', join(folder, 'loop'));
    const long = 'long'.repeat(100);

    // Root may write everywhere but here.
    test.each([
      ['file', 'that is a file, not a folder (EEXIST)'],
      ['file/state', 'a part of that path is a file, not a folder (ENOTDIR)'],
      ['dangling', 'a part of that path cannot be made, or is a link to what is not there (ENOENT)'],
      ['dangling/state', 'a part of that path cannot be made, or is a link to what is not there (ENOENT)'],
      ['loop/state', 'links on that path lead to each other (ELOOP)'],
      [long, 'a part of that path is too long (ENAMETOOLONG)'],
      [`new/${long}`, 'a part of that path is too long (ENAMETOOLONG)'],
    ])('%.20s', async (name, reason) => {
      const result = await run([...words.slice(0, -1), name], pay());
      stopped(
        result,
        `The counters cannot be kept in ${join(folder, name)}: ${reason}. The call is stopped.`,
      );
    });

    // Of these systems alone is it known that they refuse everybody, each in its own way.
    test.runIf(existsSync('/proc/self'))('in a file system that makes none', async () => {
      for (const name of ['/proc/state', '/proc/new/state'])
        stopped(await run([...words.slice(0, -1), name], pay()), `The counters cannot be kept in ${name}: `);
    });

    test.runIf(process.getuid?.() !== 0)('for want of the right to', async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o500 });
      stopped(await run([...words.slice(0, -1), 'closed/state'], pay()), 'may not write there (EACCES)');
    });
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
    expect(await run(words, pay())).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^The clock says .+Z, more than a day before the last call that was counted\. Set .+ Delete the folder .+state to count from 0\. The call is stopped\.\n$/,
      ) as string,
    });
  });
});

test('--explain says what it would do, without arguments, and counts nothing', async () => {
  for (let call = 1; call <= 6; call += 1)
    expect((await run([...words, '--explain'], pay())).stdout).toBe('before mcp__bank__pay: no objection.\n');
  expect((await run([...words, '--explain'], JSON.stringify(claude('pay', { amount: 777 })))).stdout).toBe(
    'before mcp__bank__pay: denied by tools.pay.rules[0]: Smaller.\n',
  );
});
