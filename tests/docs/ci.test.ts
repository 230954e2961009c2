/** What the pages tell readers to put into their CI: held against the services' schemas, and its commands run. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { catalogue, policyFile } from '../bundle/support/policy-file.ts';
import { codeBlocks } from './code-blocks.ts';

const json = z.record(z.string(), z.unknown());
const readSchema = (name: string) =>
  json.parse(JSON.parse(readFileSync(`tests/schemas-of-others/${name}.json`, 'utf8')));

function departures(schema: string, value: unknown): unknown {
  // The patterns of GitLab are none in the mode for Unicode.
  const validator = new Ajv({ strict: false, allErrors: true, unicodeRegExp: schema !== 'gitlab-ci' });
  addFormats(validator);
  // The schema of the configuration takes parts of that of the hooks.
  if (schema === 'pre-commit-config') validator.addSchema(readSchema('pre-commit-hooks'));
  const validate = validator.compile(readSchema(schema));
  validate(value);
  return validate.errors;
}

const folder = mkdtempSync(join(tmpdir(), 'ci-'));
const server = createServer((_request, response) => response.end(policyFile.text));
let address = '';
beforeAll(async () => {
  mkdirSync(join(folder, 'policies'));
  for (const {
    file,
    server: { id },
  } of catalogue.postures)
    writeFileSync(join(folder, 'policies', `${id}.yaml`), file.text);
  address = await new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(`http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`);
    }),
  );
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const filled = (text: string, sha256 = policyFile.sha256): string =>
  text.replaceAll('{site.address}', address).replaceAll('{policy.mjs.sha256}', sha256);

const runShell = (commands: string, environment: Record<string, string> = {}) =>
  new Promise<{ status: number | null; output: string }>((resolve) => {
    const child = spawn('bash', ['-eo', 'pipefail', '-c', commands], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });

const blocks = codeBlocks.filter(({ place, language }) => place.includes('/ci.mdx') && language === 'yaml');
const [workflow = '', job = '', hook = ''] = blocks.map(({ code }) => code);
const wrong = '0'.repeat(64);

test('the GitHub workflow keeps to its schema, and its commands do what they should', async () => {
  const value: unknown = parse(workflow);
  expect(departures('github-workflow', value)).toBeNull();
  const steps = z
    .object({
      jobs: z.object({ policies: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) }),
    })
    .parse(value).jobs.policies.steps;
  const commands = steps.map(({ run = '' }) => run).join('\n');
  expect(await runShell(filled(commands))).toMatchObject({ status: 0 });
  expect((await runShell(filled(commands, wrong))).status).not.toBe(0);
});

test('the GitLab job keeps to its schema, and does what it should', async () => {
  expect(departures('gitlab-ci', parse(job))).toBeNull();
  for (const [right, wrong] of [
    ['when: always', 'when: failing'],
    ['junit: policies.xml', 'junits: policies.xml'],
    ['script:', 'scripts:'],
  ] as const)
    expect(departures('gitlab-ci', parse(job.replace(right, wrong))), wrong).not.toBeNull();
  const { policies } = z.object({ policies: z.object({ script: z.array(z.string()) }) }).parse(parse(job));
  expect(await runShell(filled(policies.script.join('\n')))).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'policies.xml'), 'utf8')).toContain('<testsuites>');
  expect((await runShell(filled(policies.script.join('\n'), wrong))).status).not.toBe(0);
});

test('the pre-commit entries keep to their schemas, and do what they should', async () => {
  const value: unknown = parse(hook);
  expect(departures('pre-commit-config', value)).toBeNull();
  const offered: unknown = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
  expect(departures('pre-commit-hooks', offered)).toBeNull();
  const [repository] = z
    .object({ repos: z.array(z.object({ hooks: z.array(z.object({ entry: z.string() })) })) })
    .parse(value).repos;
  const entry = repository?.hooks[0]?.entry ?? '';
  writeFileSync(join(folder, 'policy.mjs'), policyFile.text);
  expect(await runShell(`${filled(entry)} policies/*.yaml`)).toMatchObject({ status: 0 });
  expect((await runShell(`${filled(entry, wrong)} policies/*.yaml`)).status).not.toBe(0);
  const [own] = z.array(z.object({ entry: z.string() })).parse(offered);
  expect(await runShell(`${own?.entry ?? ''} policies/*.yaml`)).toMatchObject({ status: 0 });
  expect((await runShell(`${own?.entry ?? ''} policy.mjs`)).status).toBe(1);
});

test('the action keeps to its schema, and its step does what it should', async () => {
  const value: unknown = parse(readFileSync('action.yml', 'utf8'));
  expect(departures('github-action', value)).toBeNull();
  const [step] = z.object({ runs: z.object({ steps: z.array(z.object({ run: z.string() })) }) }).parse(value)
    .runs.steps;
  const given = {
    // The runner empties this folder after each job.
    RUNNER_TEMP: folder,
    ADDRESS: `${address}policy.mjs`,
    SHA256: policyFile.sha256,
    POLICIES: 'policies/*.yaml',
    SERVER: '',
  };
  expect(await runShell(step?.run ?? '', given)).toMatchObject({ status: 0 });
  expect((await runShell(step?.run ?? '', { ...given, SHA256: wrong })).status).not.toBe(0);
  writeFileSync(join(folder, 'refused.yaml'), 'version: 1\ndefault: dney\n');
  expect(await runShell(step?.run ?? '', { ...given, POLICIES: 'refused.yaml' })).toMatchObject({
    status: 1,
  });
});

test('what the page on hooks gives to Codex keeps to its schema, and every setting is JSON', () => {
  const settings = codeBlocks
    .filter(({ place, language }) => place.includes('/hooks.mdx') && language === 'json')
    .map(({ code }): unknown => JSON.parse(code));
  expect(settings).toHaveLength(3);
  expect(departures('codex-hooks', settings[1])).toBeNull();
  expect(departures('codex-hooks', { hooks: {} })).not.toBeNull();
});

test('what the page on the command line shows is what its commands print', async () => {
  const shown = codeBlocks.filter(({ place }) => place.includes('/command-line.mdx'));
  const pairs = shown.flatMap(({ language, code }, index) => {
    const commands = shown[index - 1];
    return language === 'text' && commands?.language === 'bash'
      ? [{ commands: commands.code, output: code }]
      : [];
  });
  expect(pairs.length).toBeGreaterThan(1);
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'empty', 'policy.mjs'), policyFile.text);
  for (const { commands, output } of pairs)
    expect(await runShell(`cd empty\n${commands}`)).toEqual({ status: 0, output });
});
