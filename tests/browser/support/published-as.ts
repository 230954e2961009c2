import { readFileSync } from 'node:fs';
import { publishedText } from '../../../src/catalogue/policy-text/schema-line.ts';
import { readSettings } from '../../../src/site/settings.ts';

/** What the site serves of a policy file, by the settings that it was built with. */
export const publishedAs = (path: string): string =>
  publishedText(readFileSync(path, 'utf8'), readSettings().address);
