import { apiAddress, checksumsAddress, openapiAddress } from '../../api/addresses.ts';
import {
  absoluteUrl,
  feedAddress,
  policySchemaAddress,
  posturePolicyAddress,
} from '../../catalogue/addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { twinOf } from './absolute-links.ts';
import { bySection, type DescribedPage } from './sections.ts';

/** The addresses of the two texts that language models are given. */
export const llmsAddress = '/llms.txt';
export const llmsFullAddress = '/llms-full.txt';

/** What of the site is no page. */
function files({
  servers,
  postures,
}: Catalogue): (readonly [address: string, title: string, what: string])[] {
  const recommended = servers.flatMap(({ id, title, tool_count }) =>
    postures
      .filter(({ server, posture }) => server.id === id && posture.recommended)
      .map(
        ({ posture }) =>
          [
            posturePolicyAddress(id, posture),
            `Policy for the ${title}`,
            `decides on all ${tool_count} tools, as YAML`,
          ] as const,
      ),
  );
  return [
    ...recommended,
    [feedAddress, 'Changes', 'what changed in the data, as an Atom feed'],
    [checksumsAddress, 'Checksums', 'the SHA-256 of every policy file'],
    [policySchemaAddress, 'Schema of a policy', 'JSON Schema, for editors'],
    [
      apiAddress('index.json'),
      'API',
      'servers, tools, policies and risk as JSON; the index names every file',
    ],
    [openapiAddress, 'OpenAPI document', 'describes the API'],
    [llmsFullAddress, 'Full text', 'all tools, policies and documented cases in one file'],
  ];
}

const line = (title: string, address: string, what: string): string => `- [${title}](${address}): ${what}`;

const heading = (section: string): string =>
  section === '' ? 'Optional' : section.charAt(0).toUpperCase() + section.slice(1);

/** What there is and how to use it, in the form of llmstxt.org. */
export function llmsText(catalogue: Catalogue, pages: readonly DescribedPage[]): string {
  const { site } = catalogue;
  const sections = [...bySection(pages, new URL(site.address))].map(([section, group]) => [
    `## ${heading(section)}`,
    group.map(({ url, title, description }) => line(title, twinOf(url).href, description)).join('\n'),
  ]);
  const data = files(catalogue).map(([address, title, what]) =>
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

To keep one tool in bounds, read its page and take one of its policies. To keep a whole server in bounds, take a full policy from the section Policies. A policy is YAML for the engine [Intercept](https://github.com/policylayer/intercept), which loads the file as it stands: save it byte for byte, comments included.

The calls below a policy were decided by it when the site was built. Nothing is proved beyond them. What no policy about calls can do is said under Docs, in “What a call policy cannot do”.`;
