import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { multiplyServers } from '../../scripts/bench/many-servers.ts';
import { validate } from '../../src/catalogue/validate.ts';

const fixture = 'tests/fixture-catalogue/content';

test('a larger catalogue for measurements is one without faults, but for what it has not published yet', () => {
  const root = mkdtempSync(join(tmpdir(), 'many-servers-'));
  try {
    const content = join(root, 'content');
    multiplyServers(fixture, content, 3);
    const servers = readdirSync(join(fixture, 'tools'));
    expect(readdirSync(join(content, 'tools')).sort()).toEqual(
      servers.flatMap((server) => [server, `${server}-2`, `${server}-3`]).sort(),
    );
    const { faults, counts } = validate(root, new Date('2030-01-01'));
    expect(faults.filter(({ code }) => code !== 'ledger-without-entry')).toEqual([]);
    expect(counts.tools).toBe(
      3 * servers.flatMap((server) => readdirSync(join(fixture, 'tools', server))).length,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
