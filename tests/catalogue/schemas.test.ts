/** A schema that takes anything would let every fault through. */
import { describe, expect, test } from 'vitest';
import { describeIssues } from '../../src/catalogue/read/describe-issue.ts';
import { schemas } from '../../src/catalogue/read/schemas.ts';

describe.each(Object.entries(schemas))('the schema of %s', (_name, { schema, file }) => {
  test.each([{}, [], null, undefined, '', 0, 'text'])('refuses %o', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
    expect(describeIssues(schema, value, file)).not.toEqual([]);
  });

  test('refuses a field that it does not know', () => {
    const codes = describeIssues(schema, { surplus: 1 }, file).map(({ code }) => code);
    expect(codes).toContain('unknown-field');
  });

  test('lies in the file it names', async () => {
    const name = /^src\/catalogue\/schema\/(\w+)\.ts$/.exec(file)?.[1] ?? '';
    const module: unknown = await import(`../../src/catalogue/schema/${name}.ts`);
    expect(Object.values(module ?? {})).toContain(schema);
  });
});
