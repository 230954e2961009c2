/** `npm run validate` as a person, a program and GitHub Actions call it. */
import { describe, expect, test } from 'vitest';
import { useContentCopy } from './support/content-copy.ts';
import { runScript } from './support/run-script.ts';

const content = useContentCopy();
const validate = (...options: string[]) => runScript('validate', ['--root', content.root, ...options]);

test('sound content: one line and exit status 0', () => {
  const { status, stdout, stderr } = validate();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^5 tools, 10 policies, 3 postures, 2 attacks, \d+ cases with \d+ calls: no faults\n$/,
  );
});

test('a fault: file, line, column, code and message, and exit status 1', async () => {
  await content.replace('content/site.yaml', 'title: Small Catalogue', 'title: 42');
  const { status, stdout, stderr } = validate();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  const [first, second, third] = stdout.split('\n');
  expect(first).toBe('content/site.yaml:2:8  wrong-type  title is 42, expected text.');
  expect(second).toBe('    Put it in quotes.');
  expect(third).toMatch(/: 1 fault in 1 file$/);
});

test('a missing file is a fault, not a crash', async () => {
  await content.remove('content/tools');
  const { status, stdout, stderr } = validate();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('content/tools:1:1  empty-collection  ');
});

test('--format json is JSON and nothing else', async () => {
  await content.write('content/notes.txt', '');
  const { status, stdout } = validate('--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    faults: [{ file: 'content/notes.txt', line: 1, column: 1, code: 'unread-file' }],
    counts: { postures: 3, attacks: 2 },
  });
});

test('--format github annotates the line', async () => {
  await content.replace('content/site.yaml', 'title: Small Catalogue', 'title: 42');
  expect(validate('--format', 'github').stdout).toContain(
    '::error file=content/site.yaml,line=2,col=8,title=wrong-type::title is 42, expected text. Put it in quotes.\n',
  );
});

test('no colour where no terminal is, with and without NO_COLOR', async () => {
  await content.write('content/notes.txt', '');
  for (const NO_COLOR of ['', '1']) {
    const { stdout } = runScript('validate', ['--root', content.root], { environment: { NO_COLOR } });
    expect(stdout).not.toContain('\u001b');
  }
});

describe('wrong use: exit status 2, and nothing on standard output', () => {
  test.each([
    [['--format', 'xml'], '--format is "xml", expected one of text, json, github.'],
    [['--root', '/nowhere/at/all'], '--root is "/nowhere/at/all", expected a folder that holds content/.'],
    [['--fix'], "Unknown option '--fix'"],
    [['content'], "Unexpected argument 'content'"],
  ])('%j', (options, message) => {
    const { status, stdout, stderr } = runScript('validate', options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

test('--help says how to call it', () => {
  const { status, stdout } = runScript('validate', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--format');
});
