import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import type { Console } from './console.ts';
import type { CataloguedServer, Program } from './program.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** The word in place of a server's id that leaves out all that needs a server. */
const noServer = 'none';

/** The server that a policy is for. */
export interface PolicyServer {
  /** Null when it is none of the catalogue. */
  readonly id: string | null;
  readonly knowledge: ServerKnowledge | null;
}

/**
 * Says which server a policy is for. The name is for the message.
 *
 * @throws UsageError when its text does not tell.
 */
export type ServerOfPolicy = (policy: string | Uint8Array, name: string) => PolicyServer;

/**
 * The server that policies are for: the one that is named, what a saved answer to `tools/list` says, or for each policy
 * the server of the catalogue whose tools it names. Where the catalogue has one server alone, it is that one.
 *
 * @throws UsageError when both are named, or the one that is named cannot be had.
 */
export async function serverOfPolicies(
  { server, tools }: { readonly server?: string | undefined; readonly tools?: string | undefined },
  console: Console,
  program: Program,
): Promise<ServerOfPolicy> {
  if (tools !== undefined) {
    if (server !== undefined) throw new UsageError('Give --server or --tools, not both.');
    const { readToolsList } = await import('./tools-list.ts');
    const knowledge = readToolsList(tools, await readInput(tools, console));
    return () => ({ id: null, knowledge });
  }
  if (server === noServer) return () => ({ id: null, knowledge: null });
  const all = program.servers();
  const chosen = server === undefined ? all : [serverNamed(all, server, [noServer])];
  const known = await Promise.all(
    chosen.map(async (each) => ({
      id: each.id,
      knowledge: (await each.knowledge()) ?? refuseFaults(each),
    })),
  );
  const [only, ...more] = known;
  return only !== undefined && more.length === 0
    ? () => only
    : (policy, name) => serverOf(policy, name, known);
}

/**
 * A server of the catalogue by its id, or the only one.
 *
 * @throws UsageError that names the servers there are.
 */
export function cataloguedServer({ servers }: Program, id: string | undefined): CataloguedServer {
  const all = servers();
  const [only, ...more] = all;
  if (id !== undefined) return serverNamed(all, id);
  if (only !== undefined && more.length === 0) return only;
  throw new UsageError(`Name a server with --server: ${idsOf(all).join(' or ')}.`);
}

/** Says that what a server has in the catalogue cannot be used. */
export function refuseFaults({ id }: CataloguedServer): never {
  throw new UsageError(`The content of the server "${id}" has faults. See npm run validate.`);
}

function serverNamed(
  all: readonly CataloguedServer[],
  id: string,
  otherChoices: readonly string[] = [],
): CataloguedServer {
  const found = all.find((server) => server.id === id);
  if (found !== undefined) return found;
  throw new UsageError(`--server is "${id}", expected ${[...idsOf(all), ...otherChoices].join(' or ')}.`);
}

/** The server of which a policy names the most tools. It reads words and not YAML, so that a broken policy tells it too. */
function serverOf(
  policy: string | Uint8Array,
  name: string,
  known: readonly { readonly id: string; readonly knowledge: ServerKnowledge }[],
): PolicyServer {
  const text = typeof policy === 'string' ? policy : new TextDecoder().decode(policy);
  const words = new Set(text.match(/[\w.-]+/g));
  const named = known.map(({ knowledge: { tools } }) => tools.filter(({ name }) => words.has(name)).length);
  const most = Math.max(...named);
  const candidates = known.filter((_server, index) => named[index] === most);
  const [found, ...rivals] = candidates;
  if (found !== undefined && rivals.length === 0) return found;
  const finding =
    most === 0
      ? `${name} names no tool of a server of the catalogue.`
      : `${name} names as many tools of ${idsOf(candidates).join(' as of ')}.`;
  throw new UsageError(
    `${finding} Say whose tools it is for with --server: ${[...idsOf(known), noServer].join(' or ')}.`,
  );
}

const idsOf = (servers: readonly { readonly id: string }[]): string[] => servers.map(({ id }) => id);
