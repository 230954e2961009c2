/** `npm run configure`: writes the address of a deployment into content/site.yaml and into the first line of every policy. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { policySchemaAddress } from '../src/catalogue/addresses.ts';
import { siteSchema } from '../src/catalogue/schema/site.ts';

const help = `Usage: npm run configure -- [--address URL] [--repository URL] [--issues URL] [--contact URL|none]

  --address      where the site is served, with its base path
  --repository   the project's repository
  --issues       where problems are reported
  --contact      where the contact form posts to; none for no form
`;

const url = z.url({
  protocol: /^https?$/,
  error: 'expected an address that starts with https:// or http://',
});

const optionsSchema = z.strictObject({
  address: url.optional(),
  repository: url.optional(),
  issues: url.optional(),
  contact: z.union([z.literal('none'), url]).optional(),
});

/** Writes the settings given, keeping comments and order; returns the site's address. */
function writeSettings(options: z.infer<typeof optionsSchema>): string {
  const path = 'content/site.yaml';
  const document = parseDocument(readFileSync(path, 'utf8'));
  const { address, repository, issues, contact } = options;
  if (address !== undefined) document.set('address', address.endsWith('/') ? address : `${address}/`);
  if (repository !== undefined) document.set('repository', repository);
  if (issues !== undefined) document.set('issue_tracker', issues);
  if (contact !== undefined) document.set('contact_address', contact === 'none' ? null : contact);
  const site = siteSchema.parse(document.toJS());
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  return site.address;
}

/** Puts the address of the schema into the first line of every tool's policy; returns how many changed. */
function writeSchemaLines(address: string): number {
  const line = `# yaml-language-server: $schema=${address.replace(/\/$/, '')}${policySchemaAddress}`;
  const policies = readdirSync('content/tools', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.yaml') && !path.endsWith('.cases.yaml'),
  );
  const outdated = policies
    .map((path) => join('content/tools', path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(
      ({ text }) => text.startsWith('# yaml-language-server: $schema=') && text.split('\n')[0] !== line,
    );
  for (const { path, text } of outdated)
    writeFileSync(
      path,
      text.replace(/^.*/, () => line),
    );
  return outdated.length;
}

try {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      address: option,
      repository: option,
      issues: option,
      contact: option,
      help: { type: 'boolean' },
    },
  });
  const { help: wantsHelp, ...given } = values;
  if (wantsHelp === true || Object.keys(given).length === 0) {
    process.stdout.write(help);
  } else {
    const options = optionsSchema.safeParse(given);
    if (!options.success) {
      throw new Error(
        options.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'),
      );
    }
    const address = writeSettings(options.data);
    console.log(`The site is configured for ${address}; ${writeSchemaLines(address)} policies were changed.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
