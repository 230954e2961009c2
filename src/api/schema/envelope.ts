import { z } from 'zod';
import { day } from '../../catalogue/schema/source.ts';
import { sha256, url } from './fields.ts';

/** What stands around the data of every file. */
export const envelope = {
  $schema: url.describe('The address of the JSON Schema that the file keeps to.'),
  schema_version: z
    .string()
    .regex(/^1\.\d+$/, 'a version such as 1.0')
    .describe('The first number is that of the address; the second grows with every field that is added.'),
  generated_from: sha256.describe(
    'SHA-256 over the paths and bytes of all content files: equal when the content is.',
  ),
  last_modified: day.describe('The latest day that the content itself names as one of checking or change.'),
  total: z.int().min(0).describe('How many entries `data` holds; 1 when it is no list.'),
};
