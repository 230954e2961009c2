/** What the files of the API say, held against the catalogue and against the files on the disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';
import { apiText } from '../../src/api/api-file.ts';
import { apiFiles } from '../../src/api/files.ts';
import { responses } from '../../src/api/responses.ts';
import { policyFiles } from '../../src/catalogue/policy-files.ts';
import { publishedText } from '../../src/catalogue/policy-text/schema-line.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { catalogue, catalogueWithHistory, revision, served } from './support/api.ts';

const files = served(catalogue);
const valueOf = (path: string): unknown => files.find((file) => file.path === path)?.value;
const tools = responses.tools.schema.parse(valueOf('tools.json'));
const policies = responses.policies.schema.parse(valueOf('policies.json'));
const transfer = responses.tool.schema.parse(valueOf('tools/norbank/nb_transfer.json'));

test('the envelope names its schema, the content, its latest day and how much there is', () => {
  const { data, ...envelope } = tools;
  expect(envelope).toEqual({
    $schema: `${catalogue.site.address}schemas/api-v1-tools.json`,
    schema_version: '1.0',
    generated_from: revision,
    last_modified: transfer.last_modified,
    total: data.length,
  });
  expect(transfer.total).toBe(1);
});

test('the latest day is one that the content names, and none of its days is later', () => {
  const days = [
    ...catalogue.tools.map(({ tool }) => tool.checked),
    ...catalogue.servers.map((server) => server.checked),
    ...catalogue.attacks.map(({ attack }) => attack.checked),
    ...catalogue.docs.map(({ doc }) => doc.checked),
    ...catalogue.changes.map(({ change }) => change.date),
  ].sort();
  expect(days.at(-1)).toBe(tools.last_modified);
});

test('there is a file for each server, tool and case, and one for each list', () => {
  const { servers, tools: all, attacks } = catalogue;
  expect(files.map(({ path }) => path).toSorted()).toEqual(
    [
      ...['index', 'servers', 'tools', 'policies', 'attacks', 'risk', 'changes', 'retired'].map(
        (name) => `${name}.json`,
      ),
      ...servers.map(({ id }) => `servers/${id}.json`),
      ...all.map(({ tool }) => `tools/${tool.server}/${tool.name}.json`),
      ...attacks.map(({ attack }) => `attacks/${attack.id}.json`),
    ].toSorted(),
  );
});

test('the index names every list with its length', () => {
  const index = responses.index.schema.parse(valueOf('index.json'));
  expect(index.data.files.map(({ url, total }) => [url, total])).toEqual(
    files
      .filter(({ path }) => !path.includes('/') && path !== 'index.json')
      .map(({ path, kind, value }) => [
        `${catalogue.site.address}api/v1/${path}`,
        responses[kind].schema.parse(value).total,
      ]),
  );
});

describe.each(catalogue.tools)('$tool.name', (entry) => {
  const { tool, recommended } = entry;
  const listed = tools.data.find(({ name }) => name === tool.name);
  const own = responses.tool.schema.parse(valueOf(`tools/${tool.server}/${tool.name}.json`)).data;

  test('its risk is that of its badge, with every reason', () => {
    const { score, level, title, factors } = riskScore(tool, catalogue.risk);
    for (const risk of [listed?.risk, own.risk]) {
      expect(risk).toMatchObject({ score, level, title });
      expect(risk?.reasons.map(({ factor, because }) => [factor, because])).toEqual(
        factors.map(({ factor, because }) => [factor.id, because]),
      );
    }
  });

  test('its facts are those of its page, field by field', () => {
    const { risk_factors: factors, policies: variants, ...facts } = tool;
    expect(own).toMatchObject(facts);
    expect(own.risk.reasons).toHaveLength(factors.length);
    expect(own.policies.map(({ id, title, recommended: best }) => [id, title, best])).toEqual(
      variants.map(({ id, title, recommended: best }) => [`${tool.server}/${tool.name}/${id}`, title, best]),
    );
  });

  test('its policies are the files byte for byte below the line for editors, with their digests and cases', () => {
    for (const { text, sha256, cases, id } of own.policies) {
      const written = readFileSync(`${fixtureRoot}/content/tools/${id}.yaml`, 'utf8');
      const bytes = Buffer.from(publishedText(written, catalogue.site.address));
      expect(Buffer.from(text)).toEqual(bytes);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(cases).toEqual(entry.policies.find((policy) => policy.text === text)?.cases);
    }
  });

  test('the list points to the recommended policy', () => {
    const { path, sha256 } = recommended;
    expect(`content/tools/${listed?.recommended_policy.id ?? ''}.yaml`).toBe(path);
    expect(listed?.recommended_policy.sha256).toBe(sha256);
  });
});

test('the list of policies holds every policy once, with the decision of full ones on each tool', () => {
  const ids = policies.data.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(policies.data.map(({ sha256 }) => sha256).sort()).toEqual(
    policyFiles(catalogue)
      .map(({ sha256 }) => sha256)
      .sort(),
  );
  const full = policies.data.filter((policy) => policy.scope === 'server');
  expect(full.map(({ tools: decided }) => decided.length)).toEqual(
    catalogue.postures.map(({ server }) => server.tool_count),
  );
  for (const { tools: decided } of full) {
    expect(ids).toEqual(expect.arrayContaining(decided.map(({ policy }) => policy)));
  }
});

describe.each(catalogue.attacks)('$attack.id', ({ attack, policy, references }) => {
  const listed = responses.attacks.schema
    .parse(valueOf('attacks.json'))
    .data.find(({ id }) => id === attack.id);
  const own = responses.attack.schema.parse(valueOf(`attacks/${attack.id}.json`)).data;

  test('its facts and its verdict are those of its page', () => {
    const { call_policy: verdict, title, root_cause, sources, tools: analogies, date } = attack;
    expect(own).toMatchObject({ title, root_cause, sources, tools: analogies, date });
    for (const each of [own, listed]) {
      expect(each?.call_policy).toEqual({ verdict: verdict.verdict, why: verdict.why });
    }
    expect(own.references.map(({ list, entry, title, basis }) => [list, entry, title, basis])).toEqual(
      references.flatMap(({ list, entries }) =>
        entries.map((each) => [list.id, each.entry, each.title, each.basis]),
      ),
    );
  });

  test('its policy is the file, or there is none', () => {
    expect(own.policy?.text).toBe(policy?.text);
    expect(own.policy?.cases).toEqual(policy?.cases);
    expect(listed?.policy?.sha256).toBe(policy?.sha256);
    expect(own.policy === null).toBe(attack.call_policy.verdict === 'does-not-stop');
  });
});

/** Every field whose name ends in `url`, and the schema's address, wherever they stand. */
function addresses(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /^(?:\$schema|(?:\w+_)?url)$/.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    // The addresses of sources are other people's.
    ['sources', 'source'].includes(key) ? [] : addresses(member, key),
  );
}

test('every address is absolute and below the base path', () => {
  const moved = {
    ...catalogueWithHistory,
    site: { ...catalogue.site, address: 'https://example.org/a/base/' },
  };
  for (const { path, value } of served(moved)) {
    const found = addresses(value);
    expect(found.length, path).toBeGreaterThan(1);
    expect(
      found.filter((address) => !address.startsWith('https://example.org/a/base/')),
      path,
    ).toEqual([]);
  }
});

test('data that depart from their schema are refused with the place', () => {
  const [file] = apiFiles(catalogue).filter(({ kind }) => kind === 'tools');
  if (!file) throw new Error('There is no list of tools.');
  const damaged = { ...file, data: () => [{ ...tools.data[0], name: 'BN-PING', risk: undefined }] };
  expect(() => apiText(damaged, catalogue, revision)).toThrowErrorMatchingInlineSnapshot(`
    [Error: tools.json departs from its schema:
    ✖ the name the server declares: lower-case letters, digits and underscores
      → at data[0].name
    ✖ Invalid input: expected object, received undefined
      → at data[0].risk]
  `);
});
