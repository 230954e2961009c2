import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import type { CataloguedServer, Program } from './program.ts';
import { UsageError } from './usage-error.ts';

/**
 * What the catalogue knows of a server by its id; of the only one when there is no more than one and none is named. `none`
 * leaves out all that needs a server.
 *
 * @throws UsageError for a server that the catalogue does not have.
 */
export async function knownServer(
  program: Program,
  name: string | undefined,
): Promise<ServerKnowledge | null> {
  if (name === 'none') return null;
  const server = cataloguedServer(program, name, ['none']);
  return (await server.knowledge()) ?? refuseFaults(server);
}

/**
 * A server of the catalogue by its id, or the only one.
 *
 * @throws UsageError that names the servers there are, and what else may be said.
 */
export function cataloguedServer(
  { servers }: Program,
  name: string | undefined,
  otherChoices: readonly string[] = [],
): CataloguedServer {
  const all = servers();
  const choices = [...all.map(({ id }) => id), ...otherChoices];
  const [only, ...more] = all;
  if (name === undefined) {
    if (only !== undefined && more.length === 0) return only;
    throw new UsageError(`Name a server with --server: ${choices.join(' or ')}.`);
  }
  const found = all.find(({ id }) => id === name);
  if (found !== undefined) return found;
  throw new UsageError(`--server is "${name}", expected ${choices.join(' or ')}.`);
}

/** Says that what a server has in the catalogue cannot be used. */
export function refuseFaults({ id }: CataloguedServer): never {
  throw new UsageError(`The content of the server "${id}" has faults. See npm run validate.`);
}
