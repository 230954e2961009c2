import { z } from 'zod';
import { day } from '../../catalogue/schema/source.ts';
import { sha256, url } from './fields.ts';

/** What stands around the data of every file. */
export const envelope = {
  /** The address of the JSON Schema that the file keeps to. */
  $schema: url,
  /** The first number is that of the address; the second grows with every field that is added. */
  schema_version: z.string().regex(/^1\.\d+$/, 'a version such as 1.0'),
  /** SHA-256 over the paths and bytes of all content files: equal when the content is. */
  generated_from: sha256,
  /** The latest day that the content itself names as one of checking or change. */
  last_modified: day,
  /** How many entries `data` holds; 1 when it is no list. */
  total: z.int().min(0),
};
