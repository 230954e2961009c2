/** What a program can do that knows the API's address and nothing else of the site. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import { loadPolicy } from '../../src/policy/index.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';
import { configuredSite } from './support/sites.ts';

// Its addresses lead to itself; those of the other site name the host at which it will be deployed.
test.use({ baseURL: configuredSite.address });

const toolsSchema = z.object({
  total: z.number(),
  data: z.array(
    z.object({
      name: z.string(),
      risk: z.object({ level: z.string(), reasons: z.array(z.object({ because: z.string() })) }),
      recommended_policy: z.object({ file_url: z.url(), sha256: z.string(), file_name: z.string() }),
    }),
  ),
});

/** The critical tools, found from the index on. */
async function criticalTools(request: APIRequestContext) {
  const index = z
    .object({ data: z.object({ files: z.array(z.object({ name: z.string(), url: z.url() })) }) })
    .parse(await (await request.get('api/v1/index.json')).json());
  const list = index.data.files.find(({ name }) => name === 'tools');
  const tools = toolsSchema.parse(await (await request.get(list?.url ?? '')).json());
  expect(tools.data).toHaveLength(tools.total);
  return tools.data.filter(({ risk }) => risk.level === 'critical');
}

test('the recommended policy of every critical tool has its SHA-256 and bounds the tool', async ({
  request,
}) => {
  const tools = await criticalTools(request);
  expect(tools.map(({ name }) => name)).toContain('nb_transfer');
  for (const { name, risk, recommended_policy: recommended } of tools) {
    expect(risk.reasons.length, name).toBeGreaterThan(0);
    const bytes = await (await request.get(recommended.file_url)).body();
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(recommended.sha256);
    const loaded = loadPolicy(bytes.toString('utf8'));
    if (loaded.verdict !== 'valid')
      throw new Error(`${name}: ${loaded.problems.map(({ message }) => message).join()}`);
    expect(loaded.policy.default).toBe('deny');
    expect([...loaded.policy.tools.keys(), ...loaded.policy.hide]).toEqual([name]);
  }
});

test('every address that the API names on this site answers, down to the place on the page', async ({
  request,
}) => {
  const texts = new Map<string, string>();
  const visit = async (url: string): Promise<void> => {
    if (!url.startsWith(configuredSite.address)) return;
    const [address = '', place] = url.split('#');
    if (!texts.has(address)) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      texts.set(address, await response.text());
      for (const named of addressesIn(address, texts.get(address) ?? '')) await visit(named);
    }
    if (place !== undefined) expect(texts.get(address), url).toContain(`id="${place}"`);
  };
  await visit(`${configuredSite.address}api/v1/index.json`);
  // Each tool has at least its file, its page and a policy, or the addresses were not followed.
  expect(texts.size).toBeGreaterThan(3 * fixture.tools.length);
});

/** The addresses in a file of the API. The OpenAPI document names the folder of the files as well, which is no file. */
const addressesIn = (address: string, text: string): string[] =>
  /\/api\/v1\/(?!openapi).*\.json$/.test(address)
    ? [...text.matchAll(/"(?:\$schema|(?:\w+_)?url)": "([^"]+)"/g)].map(([, found = '']) => found)
    : [];

test('the program in the documentation does what the documentation says', async ({ request }, info) => {
  const [, code = ''] = /^```js\n([^]*?)^```$/m.exec(readFileSync('content/docs/api.mdx', 'utf8')) ?? [];
  const folder = info.outputPath('files');
  mkdirSync(folder, { recursive: true });
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    env: { SITE: configuredSite.address.replace(/\/$/, '') },
  });
  const tools = await criticalTools(request);
  const names = tools.map(({ recommended_policy: { file_name: name } }) => name);
  expect(stdout.trim().split('\n')).toHaveLength(tools.length);
  expect(readdirSync(folder).sort()).toEqual(names.sort());
});
