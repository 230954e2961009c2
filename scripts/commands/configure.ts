/** `npm run configure`: writes a deployment's settings into content/site.yaml, and into no other file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { describeIssues } from '../../src/catalogue/read/describe-issue.ts';
import { schemas } from '../../src/catalogue/read/schemas.ts';
import { siteSchema } from '../../src/catalogue/schema/site.ts';
import type { Script } from './script.ts';

const help = `Usage: npm run configure -- [--address URL] [--repository URL] [--issues URL] [--contact URL|none]

  --address      where the site is served, with its base path
  --repository   the project's repository
  --issues       where problems are reported
  --contact      where the contact form posts to; none for no form
  --root         folder that holds content/, this one unless given
  --help         this text

Exit status: 0 done, 2 wrong use; then nothing is changed.
`;

/** The address with the slash at its end that the settings need. */
const withSlash = z.preprocess(
  (address) => (typeof address === 'string' && /^[^?#]*[^/?#]$/.test(address) ? `${address}/` : address),
  siteSchema.shape.address,
);

const optionsSchema = z.strictObject({
  address: withSlash.optional(),
  repository: siteSchema.shape.repository.optional(),
  issues: siteSchema.shape.issue_tracker.optional(),
  contact: z.preprocess(
    (address) => (address === 'none' ? null : address),
    siteSchema.shape.contact_address.optional(),
  ),
});

type Settings = z.infer<typeof optionsSchema>;

function readSettings(given: Readonly<Record<string, string | boolean>>): Settings {
  const options = optionsSchema.safeParse(given);
  if (options.success) return options.data;
  const faults = options.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `--${name} is ${JSON.stringify(given[name])}, expected ${message}.`;
  });
  throw new Error(faults.join('\n'));
}

/** The text of content/site.yaml with the settings given, and the address that it then holds. Comments stay. */
function configuredSite(path: string, settings: Settings): { text: string; address: string } {
  const before = readFileSync(path, 'utf8');
  const document = parseDocument(before);
  const fields = {
    address: settings.address,
    repository: settings.repository,
    issue_tracker: settings.issues,
    contact_address: settings.contact,
  };
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) document.set(field, value);
  const value: unknown = document.toJS();
  const site = schemas.site.schema.safeParse(value);
  if (!site.success) {
    const faults = describeIssues(schemas.site.schema, value, schemas.site.file).map(
      ({ message }) => message,
    );
    throw new Error(`${path} has faults. ${faults.join(' ')}`);
  }
  return { text: document.toString({ lineWidth: 0 }), address: site.data.address };
}

export const configureScript: Script = {
  name: 'configure',
  run(words, console) {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...words],
      options: {
        address: option,
        repository: option,
        issues: option,
        contact: option,
        root: { ...option, default: '.' },
        help: { type: 'boolean', default: false },
      },
    });
    const { help: wantsHelp, root, ...given } = values;
    if (wantsHelp) {
      console.write(help);
    } else {
      if (Object.keys(given).length === 0)
        throw new Error('Nothing to configure, expected at least one setting.');
      const settings = readSettings(given);
      const sitePath = resolve(root, 'content/site.yaml');
      const site = configuredSite(sitePath, settings);
      writeFileSync(sitePath, site.text);
      console.write(`The site is configured for ${site.address}.\n`);
    }
    return 0;
  },
};
