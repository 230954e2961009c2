import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { composablePosture, composableVariant } from '../catalogue/composing/composable.ts';
import { entriesOf } from '../catalogue/entries.ts';
import { groupTitle } from '../catalogue/group-title.ts';
import { joinCatalogue } from '../catalogue/join.ts';
import { policySchemaUrl } from '../catalogue/policy-text/schema-line.ts';
import { readContent } from '../catalogue/read/read-content.ts';
import { knownServers } from '../catalogue/server-knowledge.ts';
import type { CataloguedPolicies, CataloguedPosture, CataloguedServer, Program } from './program.ts';
import { UsageError } from './usage-error.ts';

const packageSchema = z.object({ version: z.string() });

/** The version of this project. */
export const readVersion = async (root: string): Promise<string> =>
  packageSchema.parse(JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8'))).version;

/** Where the messages of the checker are explained, on the site at an address. */
export const messagesAddress = (site: string): string => new URL('docs/messages/', site).href;

/** The commands as they run from the project's own source, with the content as it lies in its folder. */
export async function sourceProgram(root: string): Promise<Program> {
  let reading: ReturnType<typeof readContent> | undefined;
  const read = () => (reading ??= readContent(root));
  return {
    name: 'npm run policy --',
    version: await readVersion(root),
    messagesAddress: () => {
      const address = read().content.site?.value?.address;
      if (address === undefined) throw new UsageError('content/site.yaml has faults. See npm run validate.');
      return messagesAddress(address);
    },
    servers: () => {
      const { content, faults } = read();
      if (faults.length === 0) return cataloguedServers(root, joinCatalogue(entriesOf(content)));
      // Content with faults still serves to check policies of the servers that have none.
      const known = knownServers(content);
      return content.servers.map(({ id }) => ({
        id,
        knowledge: () => Promise.resolve(known.get(id) ?? null),
        policies: () => Promise.resolve(null),
      }));
    },
  };
}

/** The servers of a sound catalogue. */
export const cataloguedServers = (root: string, catalogue: Catalogue): CataloguedServer[] =>
  catalogue.servers.map(({ id }) => ({
    id,
    knowledge: () => Promise.resolve(catalogue.knowledge.get(id) ?? null),
    policies: () => policiesOf(root, catalogue, id),
  }));

async function policiesOf(root: string, catalogue: Catalogue, id: string): Promise<CataloguedPolicies> {
  const tools = catalogue.tools.filter(({ server }) => server.id === id);
  const postures = catalogue.postures.filter(({ server }) => server.id === id);
  return {
    server: { title: catalogue.servers.find((server) => server.id === id)?.title ?? id },
    schema_url: policySchemaUrl(catalogue.site.address),
    tools: await Promise.all(
      tools.map(async ({ tool, server, policies }) => ({
        name: tool.name,
        group: groupTitle({ tool, server }),
        variants: await Promise.all(
          policies.map(async (policy) => ({
            ...composableVariant(tool.name, policy),
            cases: await readCasesOf(root, policy.path),
          })),
        ),
      })),
    ),
    postures: await Promise.all(
      postures.map(async ({ posture, path, file }): Promise<CataloguedPosture> => ({
        ...composablePosture(posture),
        isRecommended: posture.recommended,
        policy: file.text,
        cases: await readCasesOf(root, path),
      })),
    ),
  };
}

/** The text of the cases beside a policy. */
const readCasesOf = (root: string, path: string): Promise<string> =>
  readFile(resolve(root, path.replace(/\.yaml$/, '.cases.yaml')), 'utf8');
