import { serverAddress } from '../../catalogue/addresses.ts';
import type { PostureEntry } from '../../catalogue/catalogue.ts';
import { toolId } from '../../catalogue/entry-ids.ts';
import type { Server } from '../../catalogue/schema/server.ts';
import { apiAddress, serverPath, toolPath } from '../addresses.ts';
import type { ResponseData } from '../responses.ts';
import { entryLinks, type Surroundings } from './links.ts';
import { fullPolicyFile } from './policies.ts';

const links = (around: Surroundings, { id }: Server) =>
  entryLinks(around, id, serverPath(id), serverAddress(id));

const posturesOf = ({ catalogue }: Surroundings, { id }: Server): PostureEntry[] =>
  catalogue.postures.filter(({ server }) => server.id === id);

/** A server as the list shows it. */
export function serverSummary(around: Surroundings, server: Server): ResponseData<'servers'>[number] {
  const recommended = posturesOf(around, server).find(({ posture }) => posture.recommended);
  if (!recommended) throw new Error(`${server.id} has no recommended posture. "npm run validate" says more.`);
  return { ...server, ...links(around, server), recommended_policy: fullPolicyFile(around, recommended) };
}

/** Everything on a server. */
export function serverEntry(around: Surroundings, server: Server): ResponseData<'server'> {
  const tools = around.catalogue.tools.filter(({ tool }) => tool.server === server.id);
  return {
    ...server,
    ...links(around, server),
    tools: tools.map((entry) => ({
      id: toolId(entry.tool),
      name: entry.tool.name,
      api_url: around.url(apiAddress(toolPath(entry.tool))),
    })),
    policies: posturesOf(around, server).map((entry) => ({
      ...entry.posture,
      ...fullPolicyFile(around, entry),
    })),
  };
}
