/** Editors in this repository find the schema of policies in a file, since no policy here names an address. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { policyJsonSchema } from '../../src/policy/json-schema.ts';

const file = '.vscode/intercept-policy.json';

test('the file that editors read is the schema that the site publishes; "npx vitest run editor-schema -u" writes it', async () => {
  const schema = policyJsonSchema('urn:intercept-policy-v1');
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../${file}`);
});

test('the settings name that file for every policy, and for no cases', () => {
  const settings = z
    .object({ 'yaml.schemas': z.record(z.string(), z.array(z.string())) })
    .parse(JSON.parse(readFileSync('.vscode/settings.json', 'utf8')));
  const patterns = settings['yaml.schemas'][`./${file}`] ?? [];
  const matched = globSync(
    patterns.filter((pattern) => !pattern.startsWith('!')),
    { exclude: patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)) },
  );
  expect(matched.toSorted()).toEqual(
    globSync(['content/tools/**/*.yaml', 'content/attacks/*.yaml'])
      .filter((path) => !path.endsWith('.cases.yaml'))
      .toSorted(),
  );
});
