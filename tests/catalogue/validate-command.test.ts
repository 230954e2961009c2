/** `npm run validate` as a person, a program and GitHub Actions call it. */
import { describe, expect, test } from 'vitest';
import { validateScript } from '../../scripts/commands/validate.ts';
import { useContentCopy } from './support/content-copy.ts';
import { runProcess, runScript } from './support/run-script.ts';

const content = useContentCopy();
const validate = (...options: string[]) => runScript(validateScript, ['--root', content.root, ...options]);

test('sound content: one line and exit status 0', async () => {
  const { status, stdout, stderr } = await validate();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^5 tools, 10 policies, 3 postures, 2 attacks, \d+ cases with \d+ calls: no faults\n$/,
  );
});

test('a fault: file, line, column, code and message, and exit status 1', async () => {
  await content.replace('content/site.yaml', 'title: Small Catalogue', 'title: 42');
  const { status, stdout, stderr } = await validate();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  const [first, second, third] = stdout.split('\n');
  expect(first).toBe('content/site.yaml:2:8  wrong-type  title is 42, expected text.');
  expect(second).toBe('    Put it in quotes.');
  expect(third).toMatch(/: 1 fault in 1 file$/);
});

test('a missing file is a fault, not a crash', async () => {
  await content.remove('content/tools');
  const { status, stdout, stderr } = await validate();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('content/tools:1:1  empty-collection  ');
});

test('--format json is JSON and nothing else', async () => {
  await content.write('content/notes.txt', '');
  const { status, stdout } = await validate('--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    faults: [{ file: 'content/notes.txt', line: 1, column: 1, code: 'unread-file' }],
    counts: { postures: 3, attacks: 2 },
  });
});

test('--format github annotates the line', async () => {
  await content.replace('content/site.yaml', 'title: Small Catalogue', 'title: 42');
  expect((await validate('--format', 'github')).stdout).toContain(
    '::error file=content/site.yaml,line=2,col=8,title=wrong-type::title is 42, expected text. Put it in quotes.\n',
  );
});

test('as a process: the exit status, and no colour where no terminal is', async () => {
  await content.write('content/notes.txt', '');
  const { status, stdout, stderr } = runProcess('validate', ['--root', content.root]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('content/notes.txt:1:1  unread-file');
  expect(stdout).not.toContain('\u001b');
  expect((await runScript(validateScript, ['--root', content.root], { colour: true })).stdout).toContain(
    '\u001b',
  );
});

describe('wrong use: exit status 2, and nothing on standard output', () => {
  test.each([
    [['--format', 'xml'], '--format is "xml", expected one of text, json, github.'],
    [['--root', '/nowhere/at/all'], '--root is "/nowhere/at/all", expected a folder that holds content/.'],
    [['--fix'], "Unknown option '--fix'"],
    [['content'], "Unexpected argument 'content'"],
  ])('%j', async (options, message) => {
    const { status, stdout, stderr } = await runScript(validateScript, options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

test('--help says how to call it', async () => {
  const { status, stdout } = await runScript(validateScript, ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--format');
});
