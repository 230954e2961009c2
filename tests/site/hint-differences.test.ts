import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { toolSchema } from '../../src/catalogue/schema/tool.ts';
import { disputeLink, editLink } from '../../src/site/risk/dispute-links.ts';
import { hintDifferences, hints } from '../../src/site/risk/hint-differences.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

const { tools } = fixture;

test('every hint of the schema is explained', () => {
  expect(hints.map(({ hint }) => hint).toSorted()).toEqual(
    toolSchema.shape.hint_differences.element.shape.hint.options.toSorted(),
  );
});

test('every difference of every tool is told once, with what the server declares', () => {
  const told = hintDifferences(tools).flatMap(({ hint, tools: differing }) =>
    differing.map(({ tool, declared, why }) => `${tool.name} ${hint} ${String(declared)} ${why}`),
  );
  const stated = tools.flatMap(({ tool }) =>
    tool.hint_differences.map(
      ({ hint, why }) => `${tool.name} ${hint} ${String(tool.server_hints[hint])} ${why}`,
    ),
  );
  expect(told.toSorted()).toEqual(stated.toSorted());
});

test('a hint that no tool differs on is left out', () => {
  expect(hintDifferences([])).toEqual([]);
});

test('the form for disputing a label exists, has a field for the tool, and asks for evidence', () => {
  const link = new URL(disputeLink({ issue_tracker: 'https://example.org/o/r/issues/' }, 'bn_new_order'));
  expect(link.href).toBe('https://example.org/o/r/issues/new?template=risk-label.yml&tool=bn_new_order');
  const form = z
    .object({
      body: z.array(
        z.object({
          id: z.string().optional(),
          validations: z.object({ required: z.boolean() }).optional(),
        }),
      ),
    })
    .parse(parse(readFileSync(`.github/ISSUE_TEMPLATE/${link.searchParams.get('template') ?? ''}`, 'utf8')));
  const required = form.body.filter(({ validations }) => validations?.required).map(({ id }) => id);
  expect(required).toEqual(['tool', 'claim', 'factor', 'call', 'evidence']);
});

test('a file is edited where the repository is, on the branch that is published', () => {
  expect(editLink({ repository: 'https://example.org/o/r' }, 'content/risk.yaml')).toBe(
    'https://example.org/o/r/edit/main/content/risk.yaml',
  );
  expect(readFileSync('.github/workflows/pages.yml', 'utf8')).toContain('branches: [main]');
});
