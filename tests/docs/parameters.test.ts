import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parameterSchema, phraseSchema } from '../../src/policy/parameters/parameter-schema.ts';
import { readPhrase } from '../../src/policy/parameters/phrase.ts';

test('the parameters that CONTRIBUTING.md shows can be read, and it explains every kind', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const [, example = ''] = /```yaml\n(parameters:.*?)```/s.exec(text) ?? [];
  const { parameters, phrases } = z
    .strictObject({ parameters: z.array(parameterSchema), phrases: z.array(phraseSchema) })
    .parse(parse(example));
  expect(phrases.map((phrase) => readPhrase(phrase, parameters).withDefaults)).toContain(
    '10 orders x less than 50 = less than 500 USDT',
  );
  for (const { shape } of parameterSchema.options) expect(text).toContain(`| \`${shape.kind.value}\``);
});
