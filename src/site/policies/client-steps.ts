import { loadCatalogue } from '../../collections/load-catalogue.ts';
import type { Server } from '../../catalogue/schema/server.ts';

/** How a client starts a server behind a policy. */
export interface ClientSteps {
  readonly name: string;
  /** Where the text of `start` goes, such as `Run`. */
  readonly place: string;
  /** What to run or to write, before and after the name of the policy's file. */
  readonly start: readonly [before: string, after: string];
  /** The command that shows whether it worked. */
  readonly check: string;
  /** Whether a hook can guard it, without a proxy. */
  readonly hooks: boolean;
  /** Of the guide that says more, without the site's base path. */
  readonly address: string;
}

/** The steps for every client that a page of the documentation is about, in the order of the documentation. */
export async function clientSteps(server: Server): Promise<ClientSteps[]> {
  const { docs } = await loadCatalogue();
  return docs.flatMap(({ doc: { client }, address }) => {
    if (client === undefined) return [];
    const { name, place, check, hooks = false } = client;
    return [
      {
        name,
        place,
        hooks,
        check: fill(check, server),
        start: splitAtPolicy(fill(client.start, server)),
        address,
      },
    ];
  });
}

const fill = (text: string, { id, command }: Server): string =>
  text
    .replace('{server}', id)
    .replace('{command}', command.join(' '))
    .replace('{command_list}', command.map((word) => JSON.stringify(word)).join(', '));

function splitAtPolicy(text: string): readonly [string, string] {
  const at = text.indexOf('{policy}');
  return [text.slice(0, at), text.slice(at + '{policy}'.length)];
}
