import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runProcess } from '../catalogue/support/run-script.ts';
import { useFolder } from './support/run-policy.ts';

const { run, write } = useFolder();

const sound = `version: "1"
default: deny
tools:
  nb_rates:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute.
`;
const misleading = sound.replace('        on_deny: Wait a minute.\n', '');
const refused = sound.replace('30/minute', '30 per minute');
write('sound.yaml', sound);
write('misleading.yaml', misleading);
write('refused.yaml', refused);

test('a sound policy: one line and exit status 0', async () => {
  expect(await run(['check', 'sound.yaml'])).toEqual({
    status: 0,
    stdout: '1 file: no problems\n',
    stderr: '',
  });
});

test('an error: file, line, column, severity, code and message, the way out and the explanation', async () => {
  const { status, stdout, stderr } = await run(['check', 'refused.yaml']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout)
    .toBe(`refused.yaml:7:21  error  malformed-rate-limit  rate_limit must be calls per window, but is "30 per minute".
    Write a whole number from 1 up, a slash and minute, hour or day: rate_limit: 30/minute.
    https://small-catalogue.example/docs/messages/#malformed-rate-limit
1 file: 1 error, 0 warnings
`);
});

test('a warning is no problem, unless --strict says so', async () => {
  const relaxed = await run(['check', 'misleading.yaml']);
  expect(relaxed.status).toBe(0);
  expect(relaxed.stdout).toContain('misleading.yaml:6:9  warning  no-on-deny  ');
  expect((await run(['check', '--strict', 'misleading.yaml'])).status).toBe(1);
});

test('several files are checked in one run, and - is standard input', async () => {
  const { status, stdout } = await run(['check', 'sound.yaml', '-', 'refused.yaml'], { input: misleading });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^-:6:9 {2}warning[^]*^refused\.yaml:7:21 {2}error[^]*^3 files: 1 error, 1 warning$/m,
  );
});

test("every policy of the catalogue's tools has neither error nor warning", async () => {
  const policies = readdirSync('tests/fixture-catalogue/content/tools/norbank', {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((path) => path.endsWith('.yaml') && !path.endsWith('.cases.yaml'))
    .map((path) => resolve('tests/fixture-catalogue/content/tools/norbank', path));
  const { status, stdout } = await run(['check', '--strict', ...policies]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${policies.length} files: no problems\n` });
});

describe('--server', () => {
  const text = sound.replace('nb_rates', 'other_tool');

  test('knows the tools unless told otherwise', async () => {
    expect((await run(['check', '-'], { input: text })).stdout).toContain('warning  unknown-tool');
    expect((await run(['check', '--server', 'norbank', '-'], { input: text })).stdout).toContain(
      'unknown-tool',
    );
    expect((await run(['check', '--server', 'none', '-'], { input: text })).stdout).toBe(
      '1 file: no problems\n',
    );
  });

  test('that the catalogue does not have is wrong use', async () => {
    const { status, stderr } = await run(['check', '--server', 'elsewhere', '-'], { input: text });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '--server is "elsewhere", expected norbank or none.\nSee npm run policy -- check --help\n',
    });
  });
});

describe('--format', () => {
  test('json is one document with every file', async () => {
    const { status, stdout } = await run(['check', '--format', 'json', 'sound.yaml', 'refused.yaml']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: 'sound.yaml', verdict: 'valid', problems: [] },
        {
          file: 'refused.yaml',
          verdict: 'invalid',
          problems: [
            {
              line: 7,
              column: 21,
              severity: 'error',
              code: 'malformed-rate-limit',
              place: 'tools.nb_rates.rules[0]',
              message: 'rate_limit must be calls per window, but is "30 per minute".',
              hint: 'Write a whole number from 1 up, a slash and minute, hour or day: rate_limit: 30/minute.',
              section: 'https://small-catalogue.example/docs/messages/#malformed-rate-limit',
            },
          ],
        },
      ],
      counts: { errors: 1, warnings: 0 },
    });
  });

  test('github is an annotation a problem', async () => {
    const { stdout } = await run(['check', '--format', 'github', 'misleading.yaml', 'refused.yaml']);
    expect(stdout).toMatch(/^::warning file=misleading\.yaml,line=6,col=9,title=no-on-deny::Rule /m);
    expect(stdout).toMatch(/^::error file=refused\.yaml,line=7,col=21,title=malformed-rate-limit::/m);
  });

  test('that there is not is wrong use', async () => {
    const { status, stderr } = await run(['check', '--format', 'xml', 'sound.yaml']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      '--format is "xml", expected one of text, json, github, sarif, junit.\nSee npm run policy -- check --help\n',
    );
  });
});

describe('files that cannot be read', () => {
  test('are named with the reason, all of them, and the others are checked all the same', async () => {
    write('large.yaml', `#${'x'.repeat(1024 * 1024)}`);
    const { status, stdout, stderr } = await run([
      'check',
      'missing.yaml',
      'refused.yaml',
      '.',
      'large.yaml',
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain('1 file: 1 error');
    expect(stderr).toBe(`missing.yaml does not exist.
. is a folder, expected a file.
large.yaml is larger than 1 MiB, expected at most that.
See npm run policy -- check --help
`);
  });

  test('a file of exactly 1 MiB is read', async () => {
    write('full.yaml', `${sound}#${'x'.repeat(1024 * 1024 - sound.length - 1)}`);
    expect((await run(['check', 'full.yaml'])).status).toBe(0);
  });
});

/** Texts made to make a reader hang or fall over, with the code each must end in. */
const hostile: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['nothing', '', 'version-not-1'],
  ['binary', Uint8Array.from({ length: 4096 }, (_, index) => index % 256), 'not-unicode'],
  ['Latin 1', Uint8Array.of(0x61, 0x3a, 0x20, 0xe9), 'not-unicode'],
  ['control characters', 'version: "1"\u0007', 'control-character'],
  ['deep lists', '['.repeat(500_000), 'nested-too-deep'],
  ['deep maps', '{a: '.repeat(200_000), 'nested-too-deep'],
  [
    'aliases that explode',
    `version: "1"\ntools: {t: {rules: [{name: n, conditions: [{path: args.x, op: in, value: [&a [x,x,x,x,x,x,x,x,x,x], ${Array.from(
      'bcdefghij',
    )
      .map(
        (name, index) =>
          `&${name} [${Array(10)
            .fill(`*${'abcdefghij'[index] ?? ''}`)
            .join()}]`,
      )
      .join(', ')}]}]}]}}`,
    'too-many-aliases',
  ],
  ['very many rules', `version: "1"\ntools: {t: {rules: [${'{},'.repeat(100_000)}]}}`, 'rule-without-name'],
  [
    'very many counters read',
    `version: "1"\ntools: {t: {rules: [{name: n, conditions: [${'{path: state.t.c, op: lt, value: 1},'.repeat(20_000)}]}]}}`,
    'unknown-counter',
  ],
];

test.each(hostile)('%s: a clear error', async (_, input, code) => {
  const { status, stdout, stderr } = await run(['check', '-'], { input });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^-:\\d+:\\d+ {2}error {2}${code} {2}\\S`, 'm'));
});

test('very many problems are cut, and that is said', async () => {
  const rules = '      - { name: a }\n'.repeat(3000);
  const { stdout } = await run(['check', '-'], { input: `version: "1"\ntools:\n  t:\n    rules:\n${rules}` });
  expect(stdout).toMatch(/^-: \d+ more problems\.$/m);
});

test('nothing in a file steers the terminal', async () => {
  const input = `${sound}  "nb_\\e[31mred\\u202e":\n    rules: []\n`;
  const { stdout } = await run(['check', '-'], { input });
  expect(stdout).toContain('nb_\\u{1b}[31mred\\u{202e}');
});

test("nothing in a file, nor a file's name, is a command to GitHub's runner, which reads what a job prints", async () => {
  write(
    'tools.json',
    JSON.stringify({ tools: [{ name: 'a', inputSchema: { properties: { 'x\n ::error::y': {} } } }] }),
  );
  const input = `${sound}  a:\n    rules:\n      - { name: '##[error]z', conditions: [{ path: args.z, op: eq, value: 1 }] }\n`;
  const { stdout } = await run(['check', '--tools', 'tools.json', '-'], { input });
  expect(stdout).toContain('\n     \\u{3a}:error::y');
  expect(stdout).toContain('\\u{23}#[error]z');
  const { stderr } = await run(['check', '::error::none.yaml']);
  expect(stderr).toMatch(/^\\u\{3a\}:error::none\.yaml does not exist\./);
});

test('colour on a terminal, none elsewhere', async () => {
  expect((await run(['check', 'refused.yaml'], { colour: true })).stdout).toContain(
    '\u001b[31merror\u001b[39m',
  );
  expect((await run(['check', 'refused.yaml'])).stdout).not.toContain('\u001b');
});

describe('as a program of its own', () => {
  test('the exit status and both outputs arrive', () => {
    const refusing = runProcess('policy', ['check', '--server', 'none', '-'], { input: refused });
    expect(refusing.status).toBe(1);
    expect(refusing.stdout).toContain('-:7:21  error  malformed-rate-limit');
    expect(refusing.stdout).not.toContain('\u001b');
    const wrong = runProcess('policy', ['chek']);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toMatch(
      /^There is no command "chek", expected one of check, .+\.\nSee npm run policy -- --help\n$/,
    );
  });

  test('names files from the folder in which npm was called', () => {
    const environment = {
      npm_lifecycle_event: 'policy',
      INIT_CWD: resolve('tests/fixture-catalogue/content/tools/norbank/nb_rates'),
    };
    const { status, stdout } = runProcess('policy', ['check', '--server', 'none', 'deny.yaml'], {
      environment,
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '1 file: no problems\n' });
  });
});

describe('--help', () => {
  test.each([[['--help']], [['check', '--help']], [['try', '--help']], [['batch', '--help']]])(
    '%j',
    async (words) => {
      const { status, stdout } = await run(words);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^Usage: npm run policy -- /);
    },
  );

  test('no command at all shows it too, as wrong use', async () => {
    expect((await run([])).status).toBe(2);
  });

  test.each([
    [['check'], 'Name a policy file, or - for standard input.'],
    [['check', '--fromat', 'json', 'x'], 'There is no option --fromat. Did you mean "--format"?'],
    [['check', '-x'], 'There is no option -x. There are --server, --tools, --strict, --format, --help.'],
    [
      ['check', 'x', '--format'],
      '--format needs a value. One that begins with - is given as --format=VALUE.',
    ],
    [
      ['check', '--format', '-x'],
      '--format needs a value. One that begins with - is given as --format=VALUE.',
    ],
    [['check', '--strict=yes', 'x'], '--strict takes no value.'],
    [['check', '-', '-'], 'Standard input can be read once only.'],
    [['try', 'sound.yaml'], 'Name the file of calls with --calls.'],
    [['try', '--calls', '-'], 'Name one policy file.'],
    [['batch', 'x.jsonl'], 'batch reads standard input and takes no file names.'],
  ])('%j is wrong use', async (words, message) => {
    const { status, stderr } = await run(words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('the schema of what --format json prints is what its readers may rely on', async () => {
  const { stdout } = await run(['check', '--format', 'json', 'misleading.yaml']);
  const document = z.strictObject({
    files: z.array(
      z.strictObject({
        file: z.string(),
        verdict: z.enum(['valid', 'invalid', 'unreadable']),
        problems: z.array(
          z.strictObject({
            line: z.int().min(1),
            column: z.int().min(1),
            severity: z.enum(['error', 'warning']),
            code: z.string(),
            place: z.string(),
            message: z.string(),
            hint: z.string(),
            section: z.url(),
          }),
        ),
      }),
    ),
    counts: z.strictObject({ errors: z.int(), warnings: z.int() }),
  });
  expect(document.parse(JSON.parse(stdout)).counts).toEqual({ errors: 0, warnings: 1 });
});
