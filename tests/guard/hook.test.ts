/** The hook as clients run it: the file that the site serves, one process for each event. */
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { useFolderWithFile } from '../bundle/support/policy-file.ts';

const { folder, run, start } = useFolderWithFile();
writeFileSync(
  join(folder, 'policy.yaml'),
  `version: "1"
default: deny
hide: [secret]
tools:
  pay:
    rules:
      - name: small
        conditions: [{ path: args.amount, op: lte, value: 5 }]
        on_deny: Smaller.
      - name: pace
        rate_limit: 5/day
        on_deny: Slower.
  look:
    rules: []
`,
);
const state = join(folder, 'state');
beforeEach(() => {
  rmSync(state, { recursive: true, force: true });
});
const words = ['hook', '--policy', 'policy.yaml', '--state', 'state'];

/** Events as the clients' own documentation has them, on 2026-11-24. */
const events = {
  'Claude Code': (tool: string, input: unknown, more: object = {}) => ({
    session_id: 'abc123',
    transcript_path: '/home/user/.claude/projects/p/abc123.jsonl',
    cwd: '/home/user/p',
    permission_mode: 'default',
    hook_event_name: 'PreToolUse',
    tool_name: `mcp__bank__${tool}`,
    tool_input: input,
    tool_use_id: 'toolu_01ABC123',
    ...more,
  }),
  Codex: (tool: string, input: unknown, more: object = {}) => ({
    session_id: '0199',
    turn_id: '1',
    transcript_path: null,
    cwd: '/home/user/p',
    hook_event_name: 'PreToolUse',
    model: 'gpt',
    permission_mode: 'default',
    tool_name: `mcp__bank__${tool}`,
    tool_input: input,
    tool_use_id: 'call_1',
    ...more,
  }),
  'Gemini CLI': (tool: string, input: unknown, more: object = {}) => ({
    session_id: 'abc',
    transcript_path: '/tmp/t.json',
    cwd: '/home/user/p',
    hook_event_name: 'BeforeTool',
    timestamp: '2026-11-24T10:00:00Z',
    tool_name: `mcp_bank_${tool}`,
    tool_input: input,
    mcp_context: { server_name: 'bank', tool_name: tool, command: 'npx' },
    ...more,
  }),
};
const claude = events['Claude Code'];
const pay = (more: object = {}): string => JSON.stringify(claude('pay', { amount: 1 }, more));

const claudeDenial = (reason: string) => ({
  hookSpecificOutput: {
    hookEventName: 'PreToolUse',
    permissionDecision: 'deny',
    permissionDecisionReason: reason,
  },
});
const denials = {
  'Claude Code': claudeDenial,
  Codex: claudeDenial,
  'Gemini CLI': (reason: string) => ({ decision: 'deny', reason }),
};
const clients = ['Claude Code', 'Codex', 'Gemini CLI'] as const;

describe.each(clients)('in the form of %s', (client) => {
  const answer = (tool: string, input: unknown, more: readonly string[] = []): unknown => {
    const { status, stdout, stderr } = run([...words, ...more], JSON.stringify(events[client](tool, input)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout);
  };

  test('a call that the policy allows is left to the client', () => {
    expect(answer('look', {})).toEqual({});
    expect(answer('pay', { amount: 5 })).toEqual({});
  });

  test('a call is denied with the message of the rule, by default, and when it is hidden', () => {
    expect(answer('pay', { amount: 6 })).toEqual(denials[client]('Smaller.'));
    expect(answer('other', {})).toEqual(denials[client]('Tool "other" is not permitted by policy'));
    expect(answer('secret', {})).toEqual(denials[client]('Tool "secret" is hidden by policy'));
  });

  test('what the policy cannot look at is denied, where a proxy would let it pass', () => {
    expect(answer('look', [1])).toEqual(
      denials[client]('The policy cannot look at this call: arguments is a list, not an object.'),
    );
  });

  test('the sixth call is denied', () => {
    for (let call = 1; call <= 5; call += 1) expect(answer('pay', { amount: 1 })).toEqual({});
    expect(answer('pay', { amount: 1 })).toEqual(denials[client]('Slower.'));
  });

  test("tools of another server, and the client's own, are not the policy's", () => {
    const another = JSON.stringify({
      ...events[client]('pay', {}),
      tool_name: 'Bash',
      mcp_context: undefined,
    });
    expect(run(words, another)).toEqual({ status: 0, stdout: '{}\n', stderr: '' });
    expect(answer('pay', { amount: 6 }, ['--mcp-server', 'post'])).toEqual({});
    expect(answer('pay', { amount: 6 }, ['--mcp-server', 'bank'])).toEqual(denials[client]('Smaller.'));
  });
});

test('of twenty calls at once under a limit of five, five pass, whatever session they are of', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      start(
        [...words, '--timeout', '60'],
        pay({ session_id: `session-${index % 2}`, tool_use_id: `call-${index}` }),
      ),
    ),
  );
  expect(answers.map(({ status, stderr }) => `${status}${stderr}`)).toEqual(Array(20).fill('0'));
  expect(answers.filter(({ stdout }) => stdout === '{}\n')).toHaveLength(5);
  expect(answers.filter(({ stdout }) => stdout.includes('Slower.'))).toHaveLength(15);
});

test('numbers are read as they are written', () => {
  const text = JSON.stringify(claude('look', {})).replace('"tool_input":{}', '"tool_input":{"a":1e400}');
  expect(run(words, text).stdout).toContain('the number 1e400 is too large');
  const twice = pay().replace('"tool_input":', '"tool_input":{"amount":6},"tool_input":');
  expect(run(words, twice)).toMatchObject({ status: 2, stdout: '' });
});

describe('a call that failed', () => {
  const failed = (error: string): string =>
    pay({ hook_event_name: 'PostToolUseFailure', error, tool_use_id: 'call' });
  const use = (times: number): void => {
    for (let call = 1; call <= times; call += 1)
      run(words, pay({ tool_use_id: call === times ? 'call' : `${call}` }));
  };

  test('gives its count back once, when the server refused it', () => {
    use(5);
    for (let time = 1; time <= 2; time += 1)
      expect(run(words, failed('MCP error -32602: Invalid arguments'))).toMatchObject({ status: 0 });
    expect(run(words, pay({ tool_use_id: 'next' })).stdout).toBe('{}\n');
    expect(run(words, pay({ tool_use_id: 'after' })).stdout).toContain('Slower.');
  });

  test.each(['MCP error -32001: Request timed out', 'MCP error -32000: Connection closed', 'It went wrong'])(
    'keeps its count when it may have been made: %s',
    (error) => {
      use(5);
      run(words, failed(error));
      expect(run(words, pay({ tool_use_id: 'next' })).stdout).toContain('Slower.');
    },
  );
});

describe('fails closed', () => {
  const stopped = (result: ReturnType<typeof run>, words: string): void => {
    expect({ status: result.status, stdout: result.stdout }).toEqual({ status: 2, stdout: '' });
    expect(result.stderr).toContain(words);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  };

  test.each([
    ['', 'The hook event is not JSON.'],
    ['{"tool_name": 5}', 'The hook event has another form: hook_event_name, tool_name.'],
    ['{"hook_event_name": "Stop", "tool_name": "mcp__a__b", "tool_input": {}}', 'is none of PreToolUse'],
    ['{"hook_event_name": "PreToolUse", "tool_name": "mcp__a__b"}', 'has 0 tool_input, expected one'],
    [
      '{"hook_event_name": "PreToolUse", "tool_name": "mcp__a", "tool_input": {}}',
      'has no server before its name',
    ],
  ])('on an event that it cannot read: %s', (event, words_) => {
    stopped(run(words, event), words_);
  });

  test('on a policy that does not load, or is not there', () => {
    writeFileSync(join(folder, 'refused.yaml'), 'version: "1"\ndefault: dney\n');
    stopped(
      run(['hook', '--policy', 'refused.yaml'], pay()),
      'The policy refused.yaml does not load: line 2, ',
    );
    stopped(run(['hook', '--policy', 'missing.yaml'], pay()), 'missing.yaml does not exist.');
  });

  test('on counters that are damaged', () => {
    run(words, pay());
    for (const text of ['', '{}', '{"format":1,"latest":0,"counters":[{"key":"pay.x"}],"reservations":[]}']) {
      writeFileSync(join(state, '1.json'), text);
      stopped(run(words, pay()), 'are damaged. Delete that folder to count from 0.');
    }
  });

  test('on a place where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    stopped(run([...words.slice(0, -1), 'file/state'], pay()), 'cannot be kept: ENOTDIR.');
  });

  test('on input that does not end in time', async () => {
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['policy.mjs', ...words, '--timeout', '0.2'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'The hook took longer than 0.2 seconds, so the call is stopped.\n',
    });
  });

  test('on an answer that cannot be written, as on a full disk', async () => {
    const { spawnSync } = await import('node:child_process');
    const { status } = spawnSync(
      'sh',
      ['-c', 'exec "$0" policy.mjs "$@" > /dev/full', process.execPath, ...words],
      {
        cwd: folder,
        input: pay(),
      },
    );
    expect(status).toBe(2);
  });
});

test('a program that ended in between leaves nothing that stops the next one', () => {
  run(words, pay());
  writeFileSync(join(state, 'draft-1-left'), '{"format":1,');
  expect(run(words, pay()).stdout).toBe('{}\n');
  expect(Math.max(...readdirSync(state).map((name) => parseInt(name, 10) || 0))).toBe(2);
});

test('what is old is taken away, and what counts is kept', () => {
  run(words, pay());
  run(words, pay());
  const old = new Date(Date.now() - 3_600_000);
  for (const name of readdirSync(state)) utimesSync(join(state, name), old, old);
  run(words, pay());
  expect(readdirSync(state)).toEqual(['3.json']);
  for (const wanted of ['{}\n', '{}\n']) expect(run(words, pay()).stdout).toBe(wanted);
  expect(run(words, pay()).stdout).toContain('Slower.');
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

  test('opens no new window', () => {
    for (let call = 1; call <= 5; call += 1) run(words, pay());
    moveAhead(23 * 3_600_000);
    expect(run(words, pay()).stdout).toContain('Slower.');
  });

  test('by more than a day stops everything, and says why', () => {
    run(words, pay());
    moveAhead(3 * 86_400_000);
    expect(run(words, pay())).toMatchObject({ status: 2, stdout: '' });
  });
});

test('--explain says what it would do, without arguments, and counts nothing', () => {
  for (let call = 1; call <= 6; call += 1)
    expect(run([...words, '--explain'], pay()).stdout).toBe('before mcp__bank__pay: no objection.\n');
  expect(run([...words, '--explain'], JSON.stringify(claude('pay', { amount: 777 }))).stdout).toBe(
    'before mcp__bank__pay: denied by tools.pay.rules[0]: Smaller.\n',
  );
});

test('counts lie in the state folder of the user, by the policy, and hold no arguments', () => {
  const own = useFolderWithFile();
  writeFileSync(join(own.folder, 'policy.yaml'), readFileSync(join(folder, 'policy.yaml')));
  mkdirSync(join(own.folder, 'sub'));
  own.run(
    ['hook', '--policy', 'policy.yaml'],
    JSON.stringify(claude('pay', { amount: 1, note: 'secret words' })),
  );
  own.run(['hook', '--policy', 'sub/../policy.yaml'], pay());
  const base = join(own.folder, '.local/state/mcp-policy');
  const [name = '', ...more] = readdirSync(base);
  expect(more).toEqual([]);
  const files = readdirSync(join(base, name));
  expect(files.sort()).toEqual(['1.json', '2.json']);
  expect(files.map((each) => readFileSync(join(base, name, each), 'utf8')).join()).not.toContain(
    'secret words',
  );
});
