import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import type { Console } from './console.ts';
import { knownServer } from './known-server.ts';
import type { Program } from './program.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/**
 * The server that a policy is for: one of the catalogue, or what a saved answer to `tools/list` says.
 *
 * @throws UsageError when both are named, or the one that is named cannot be had.
 */
export async function chosenServer(
  { server, tools }: { readonly server?: string | undefined; readonly tools?: string | undefined },
  console: Console,
  program: Program,
): Promise<ServerKnowledge | null> {
  if (tools === undefined) return knownServer(program, server);
  if (server !== undefined) throw new UsageError('Give --server or --tools, not both.');
  const { readToolsList } = await import('./tools-list.ts');
  return readToolsList(tools, await readInput(tools, console));
}
