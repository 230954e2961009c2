import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { policyFile } from '../../src/catalogue/join/policy-file.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { publishedText } from '../../src/catalogue/policy-text/schema-line.ts';
import { toolDecision } from '../../src/policy/tool-decision.ts';
import { fixture, fixtureContent, fixtureRoot } from '../fixture-catalogue/fixture.ts';
import { validPolicy } from '../policy/support/valid-policy.ts';
import { useContentCopy } from './support/content-copy.ts';

const copy = useContentCopy();
const content = fixtureContent;
const catalogue = fixture;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('tools follow the groups of their server, and are in order of their names within one', () => {
  const ranks = catalogue.tools.map(
    ({ tool, server }) =>
      `${server.id} ${server.groups.findIndex(({ id }) => id === tool.group)} ${tool.name}`,
  );
  expect(ranks).toEqual(ranks.toSorted());
  expect(catalogue.tools.length).toBe(catalogue.servers.reduce((sum, { tool_count }) => sum + tool_count, 0));
});

describe.each(catalogue.tools)('$tool.name', ({ tool, policies, recommended }) => {
  test('each policy is the file byte for byte below the line for editors, with its digest, and its block is a part of it', () => {
    for (const { path, text, sha256: digest, block } of policies) {
      expect(text).toBe(
        publishedText(readFileSync(`${fixtureRoot}/${path}`, 'utf8'), catalogue.site.address),
      );
      expect(digest).toBe(sha256(text));
      expect(text).toContain(`\n${block}`);
      expect(block).toContain(tool.name);
    }
  });

  test('policies are in the order of the page, and the recommended one is that of the page', () => {
    expect(policies.map(({ variant }) => variant)).toEqual(tool.policies);
    expect(recommended.variant.recommended).toBe(true);
  });
});

describe.each(catalogue.postures)(
  'posture $posture.id of $server.id',
  ({ posture, server, file, decisions }) => {
    test('decides on every tool of its server, in the order of the catalogue, with the policy it names', () => {
      expect(decisions.map(({ tool }) => tool)).toEqual(
        catalogue.tools.filter(({ tool }) => tool.server === server.id),
      );
      for (const { tool, variant } of decisions)
        expect(variant.variant.id).toBe(posture.tools[tool.tool.name]);
    });

    test('its text holds every block byte for byte, and its digest is that of the text', () => {
      for (const { variant } of decisions) expect(file.text).toContain(`\n${variant.block}`);
      expect(file.sha256).toBe(sha256(file.text));
    });

    test('its first line and its name are those of a policy', () => {
      expect(file.text.split('\n')[0]).toBe(catalogue.tools[0]?.recommended.text.split('\n')[0]);
      expect(file.fileName).toBe(
        posture.recommended ? `${server.id}.yaml` : `${server.id}-${posture.id}.yaml`,
      );
    });
  },
);

test('attacks are the newest first', () => {
  const dates = catalogue.attacks.map(({ attack }) => attack.date.from);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(catalogue.attacks.length).toBe(content.attacks.pageIds.length);
});

describe.each(catalogue.attacks)('attack $attack.id', ({ attack, address, policy, ...joined }) => {
  test('has a policy, byte for byte, exactly when a policy does something about it', () => {
    expect(address).toBe(`/attacks/${attack.id}/`);
    expect(policy !== null).toBe(attack.call_policy.verdict !== 'does-not-stop');
    if (policy === null) return;
    expect(policy.text).toBe(
      publishedText(
        readFileSync(`${fixtureRoot}/content/attacks/${attack.id}.yaml`, 'utf8'),
        catalogue.site.address,
      ),
    );
    expect(policy.sha256).toBe(sha256(policy.text));
    expect(policy.address).toBe(`/policies/${policy.server.id}/attacks/${attack.id}.yaml`);
    expect(policy.fileName).toBe(`${attack.id}.yaml`);
  });

  test('is joined with all that it refers to, the closest tools first', () => {
    const { categories, analogies, references } = joined;
    expect(categories.map(({ id }) => id).toSorted()).toEqual(attack.access.toSorted());
    expect(analogies.flatMap(({ tools }) => tools.map(({ tool }) => tool.name)).toSorted()).toEqual(
      attack.tools.flatMap(({ tools }) => tools).toSorted(),
    );
    const ranks = analogies.map(({ strength }) => ['high', 'medium', 'low'].indexOf(strength));
    expect(ranks).toEqual(ranks.toSorted());
    expect(references.flatMap(({ entries }) => entries).length).toBe(attack.references.length);
  });
});

test('the digest is that of the UTF-8 bytes', () => {
  const policy = validPolicy('version: "1"\n');
  const file = { path: '', address: '', fileName: '', policy, cases: [] };
  expect(policyFile({ ...file, text: 'é\n' }).sha256).toBe(sha256('é\n'));
  expect(policyFile({ ...file, text: '' }).sha256).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

describe('what a policy does with a tool', () => {
  const rule = '    rules:\n      - { name: r, rate_limit: 1/day }\n';
  const denial = '    rules:\n      - { name: r, action: deny }\n';
  test.each([
    ['allowed', 'is listed with rules', `tools:\n  one:\n${rule}`],
    ['denied', 'has a rule that denies every call', `tools:\n  one:\n${denial}`],
    ['denied', 'falls under a rule for every tool that denies', `tools:\n  one:\n${rule}  "*":\n${denial}`],
    ['denied', 'is not listed and the default is deny', `default: deny\ntools:\n  other:\n${rule}`],
    ['allowed', 'is not listed and there is no default', `tools:\n  other:\n${denial}`],
    ['hidden', 'is hidden', 'hide: [one]\n'],
    ['hidden', 'is hidden with all others', `hide: ["*"]\ntools:\n  one:\n${rule}`],
  ])('%s: the tool %s', (decision, _why, text) => {
    expect(toolDecision(validPolicy(`version: "1"\n${text}`), 'one')).toBe(decision);
  });
});

test.each([
  ['content/risk.yaml', 'id: moves-money, score: 5', 'id: moves-money, score: 50'],
  ['content/tools/norbank/nb_rates/tool.mdx', '\ncategory: read\n', '\ncategory: unheard-of\n'],
  ['content/postures/norbank/recommended.yaml', '\n  "*":\n', '\n  "*"\n'],
  ['content/attacks/payment-loop.mdx', '[financial, read]', '[financial, reading]'],
])('content with a fault in %s is not joined, and the fault is placed', async (path, found, replacement) => {
  await copy.replace(path, found, replacement);
  expect(() => readCatalogue(copy.root)).toThrow(path);
});
