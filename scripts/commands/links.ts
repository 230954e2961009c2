/** `npm run links`: the addresses outside the site that its pages link to, and whether they answer. */
import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ContentReader } from '../../src/catalogue/read/content-reader.ts';
import { schemas } from '../../src/catalogue/read/schemas.ts';
import type { Site } from '../../src/catalogue/schema/site.ts';
import { checkLinks, type CheckedLink } from '../../src/links/check-links.ts';
import { externalLinks } from '../../src/links/external-links.ts';
import { linksAsJson, linksAsText } from '../../src/links/report-links.ts';
import type { Script } from './script.ts';

const help = `Usage: npm run links -- [--check] [--format text|json] [--timeout SECONDS] [--root DIR]

Lists every address outside the site that a built page links to, with the lines of the content that name it and the
pages that use it. The site's own address, repository and issue tracker are left out.

  --check     asks for each address, by HEAD and then by GET
  --format    text for people (unless given), json for programs
  --timeout   how long to wait for an answer, 20 unless given
  --root      folder that holds content/ and dist/, this one unless given
  --help      this text

Exit status: 0 listed, and none dead; 1 dead addresses; 2 wrong use, or nothing built.
`;

const optionsSchema = z.object({
  format: z.enum(['text', 'json'], { error: 'expected text or json' }),
  timeout: z.coerce
    .number({ error: 'expected a number of seconds' })
    .positive({ error: 'expected more than 0 seconds' })
    .max(600, { error: 'expected at most 600 seconds' }),
});

function readOptions(given: Readonly<Record<string, string>>): z.infer<typeof optionsSchema> {
  const options = optionsSchema.safeParse(given);
  if (options.success) return options.data;
  const faults = options.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `--${name} is "${given[name] ?? ''}", ${message}.`;
  });
  throw new Error(faults.join('\n'));
}

/** The settings of a site that was built, or an error that says what is missing. */
async function readSite(root: string): Promise<Site> {
  const home = await stat(join(root, 'dist/index.html')).catch(() => null);
  if (home === null) throw new Error(`${root} has no dist/index.html. Build the site first: npm run build`);
  const settings = 'content/site.yaml';
  const site = new ContentReader(root, [settings]).document(settings, schemas.site);
  if (!site?.value) throw new Error(`${settings} has faults. "npm run validate" names them.`);
  return site.value;
}

export const linksScript: Script = {
  name: 'links',
  async run(words, console) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        check: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        timeout: { type: 'string', default: '20' },
        root: { type: 'string', default: '.' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.write(help);
      return 0;
    }
    const { format, timeout } = readOptions({ format: values.format, timeout: values.timeout });
    const root = resolve(values.root);
    const site = await readSite(root);
    const folder = pathToFileURL(root + sep);
    const links = await externalLinks(new URL('dist/', folder), folder, site);
    const checked: CheckedLink[] | null = values.check ? await checkLinks(links, timeout * 1000) : null;
    console.write((format === 'json' ? linksAsJson : linksAsText)(checked ?? links));
    return checked?.some(({ state }) => state === 'dead') === true ? 1 : 0;
  },
};
