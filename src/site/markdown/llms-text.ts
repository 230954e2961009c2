import { apiAddress, checksumsAddress, openapiAddress, programAddress } from '../../api/addresses.ts';
import { absoluteUrl, feedAddress, policySchemaAddress } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/schema/site.ts';
import { engineCommit } from '../../policy/engine-version.ts';
import type { PageNote } from '../build/page-note.ts';
import type { PageFile } from '../page-description.ts';
import { twinOf } from './page-twin.ts';
import { bySection } from './sections.ts';

/** What of the site is no page. The full text comes in parts when it is long. */
const files = (fullText: readonly string[]): PageFile[] => [
  { address: feedAddress, title: 'Changes', what: 'what changed in the data, as an Atom feed' },
  { address: checksumsAddress, title: 'Checksums', what: 'the SHA-256 of every policy file' },
  {
    address: programAddress,
    title: 'Checker',
    what: 'checks policies, compares them and tries calls, as one file for Node',
  },
  { address: policySchemaAddress, title: 'Schema of a policy', what: 'JSON Schema, for editors' },
  {
    address: apiAddress('index.json'),
    title: 'API',
    what: 'servers, tools, policies and risk as JSON; the index names every file',
  },
  { address: openapiAddress, title: 'OpenAPI document', what: 'describes the API' },
  ...fullText.map((address, part) => ({
    address,
    title: part === 0 ? 'Full text' : `Full text, part ${part + 1}`,
    what:
      fullText.length === 1
        ? 'all tools, policies and documented cases in one file'
        : `part ${part + 1} of ${fullText.length} of all tools, policies and documented cases`,
  })),
];

const line = (title: string, address: string, what: string): string => `- [${title}](${address}): ${what}`;

const heading = (section: string): string =>
  section === '' ? 'Optional' : section.charAt(0).toUpperCase() + section.slice(1);

/**
 * What there is and how to use it, in the form of llmstxt.org.
 *
 * @param fullText The addresses of the files of the full text.
 */
export function llmsText(site: Site, pages: readonly PageNote[], fullText: readonly string[]): string {
  const sections = [...bySection(pages, new URL(site.address))].map(([section, group]) => [
    `## ${heading(section)}`,
    group.map(({ url, title, description }) => line(title, twinOf(url), description)).join('\n'),
  ]);
  const data = [...pages.flatMap((page) => page.files), ...files(fullText)].map(({ address, title, what }) =>
    line(title, absoluteUrl(site.address, address), what),
  );
  const optional = sections.pop() ?? [];
  return (
    [
      `# ${site.title}`,
      `> ${site.description}`,
      howTo,
      ...sections.flat(),
      '## Data',
      data.join('\n'),
      ...optional,
    ].join('\n\n') + '\n'
  );
}

const howTo = `Each page is here as Markdown, at its address plus \`index.md\`, with the same facts, policies and calls.

To keep one tool in bounds, read its page and take one of its policies. To keep a whole server in bounds, take a full policy from the section Policies. A policy is YAML for the engine [Intercept](https://github.com/policylayer/intercept) at commit ${engineCommit.slice(0, 7)}, which loads the file as it stands: save it byte for byte, comments included.

The calls below a policy were decided by it when the site was built. Nothing is proved beyond them. What no policy about calls can do is said under Docs, in “What a call policy cannot do”.`;
