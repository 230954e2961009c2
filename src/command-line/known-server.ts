import { readContent } from '../catalogue/read/read-content.ts';
import { knownServers } from '../catalogue/server-knowledge.ts';
import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import { UsageError } from './usage-error.ts';

/** What the catalogue offers to the commands. */
export interface Knowledge {
  readonly server: ServerKnowledge | null;
  /** Where the messages are explained; the code is the section. */
  readonly messagesAddress: string;
}

/**
 * What the catalogue knows of a server by its id; of the only one when there is no more than one and none is named. `none`
 * leaves out all that needs a server.
 *
 * @throws UsageError for a server that the catalogue does not have.
 */
export async function readKnowledge(root: string, name: string | undefined): Promise<Knowledge> {
  const { content } = await readContent(root);
  const address = content.site?.value?.address;
  if (address === undefined) throw new UsageError('content/site.yaml has faults. See npm run validate.');
  const messagesAddress = new URL('docs/messages/', address).href;
  if (name === 'none') return { server: null, messagesAddress };

  const known = knownServers(content);
  const ids = content.servers.map(({ id }) => id);
  const id = name ?? (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined) throw new UsageError(`Name a server with --server: ${ids.join(', ')} or none.`);
  const server = known.get(id);
  if (server !== undefined) return { server, messagesAddress };
  throw new UsageError(
    ids.includes(id)
      ? `The content of the server "${id}" has faults. See npm run validate.`
      : `--server is "${id}", expected ${[...ids, 'none'].join(' or ')}.`,
  );
}
