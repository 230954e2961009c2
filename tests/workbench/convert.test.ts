/** The formats in the workbench: those of the cards and of the command line, under any name. */
import { beforeAll, expect, test } from 'vitest';
import { conversionsOf } from '../../src/catalogue/policy-conversions.ts';
import { nameProblems } from '../../src/policy/formats/names.ts';
import { refusedByEngine } from '../../src/policy/formats/index.ts';
import { workbenchData } from '../../src/site/workbench-files.ts';
import { jobs } from '../../src/workbench/worker/jobs.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

const published = fixture.postures.map(({ server, file }) => ({
  server,
  file,
  conversions: conversionsOf(fixture, server.id, file),
}));

beforeAll(() => {
  expect(published.some(({ conversions }) => conversions.length > 0)).toBe(true);
});

test('every format of a card is the same here, byte for byte', () => {
  for (const { server, file, conversions } of published) {
    jobs.know(JSON.stringify(workbenchData(fixture, server)));
    for (const { format, text, losses } of conversions)
      expect(jobs.convert(file.text, format.id, server.id)).toEqual({ outcome: 'rendered', text, losses });
  }
});

test('a name that a client refuses is said as the command line says it', () => {
  for (const { server, file } of published) {
    jobs.know(JSON.stringify(workbenchData(fixture, server)));
    const tools = fixture.knowledge.get(server.id)?.tools.map(({ name }) => name) ?? [];
    const problems = nameProblems('gemini-cli')('my_server', tools);
    expect(problems).toHaveLength(1);
    expect(jobs.convert(file.text, 'gemini-cli', 'my_server')).toEqual({ outcome: 'refused', problems });
  }
});

test('what the engine does not load is in no format', () => {
  for (const text of ['version: "1"\ntools: []\n', 'a: [', ''])
    expect(jobs.convert(text, 'codex', 'any')).toEqual({ outcome: 'refused', problems: [refusedByEngine] });
});
