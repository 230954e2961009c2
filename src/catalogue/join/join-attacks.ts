import { attackAddress, attackPolicyAddress } from '../addresses.ts';
import type { Analogy, AttackEntry, AttackPolicy, ToolEntry } from '../catalogue.ts';
import type { Entries, Entry } from '../entries.ts';
import { attackPolicyId } from '../entry-ids.ts';
import type { Attack } from '../schema/attack.ts';
import type { References } from '../schema/references.ts';
import { policyFile } from './policy-file.ts';

/** The cases that are whole, the newest first. Others have faults of their own. */
export function joinAttacks(entries: Entries, tools: readonly ToolEntry[]): AttackEntry[] {
  const byServer = Map.groupBy(tools, ({ tool }) => tool.server);
  const attacks = [...entries.attacks.values()].flatMap(
    (entry) => joinAttack(entries, entry, byServer) ?? [],
  );
  return attacks.sort(
    ({ attack: a }, { attack: b }) => compare(b.date.from, a.date.from) || compare(a.id, b.id),
  );
}

type ToolsByServer = ReadonlyMap<string, readonly ToolEntry[]>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A case with its policy and what it refers to; null when a part is missing or faulty. */
function joinAttack(
  entries: Entries,
  { id, filePath: path, data: attack }: Entry<Attack>,
  tools: ToolsByServer,
): AttackEntry | null {
  const lists = entries.references.get('references')?.data.lists;
  if (lists === undefined) return null;
  const policy = joinPolicy(entries, attack);
  const serverWide = joinServer(entries, attack);
  const categories = attack.access
    .flatMap((access) => entries.categories.get(access)?.data ?? [])
    .sort((a, b) => a.order - b.order);
  const analogies = joinAnalogies(attack, tools);
  const references = joinReferences(attack, lists);
  const isWhole =
    (policy === null) === (attack.call_policy.verdict === 'does-not-stop') &&
    (serverWide === null) === (attack.server_wide === undefined) &&
    categories.length === attack.access.length &&
    analogies.flatMap((group) => group.tools).length ===
      attack.tools.flatMap((group) => group.tools).length &&
    references.flatMap((list) => list.entries).length === attack.references.length;
  if (!isWhole) return null;
  return { attack, path, address: attackAddress(id), policy, categories, analogies, serverWide, references };
}

function joinPolicy({ policies, servers }: Entries, attack: Attack): AttackPolicy | null {
  const { id, call_policy: about } = attack;
  if (about.verdict === 'does-not-stop') return null;
  const { title, summary } = about.policy;
  const server = servers.get(about.policy.server)?.data;
  const file = policies.get(attackPolicyId(about.policy.server, id));
  if (!server || file === undefined) return null;
  const published = policyFile({
    ...file.data,
    path: file.filePath,
    address: attackPolicyAddress(server.id, id),
    fileName: `${id}.yaml`,
  });
  return { ...published, server, title, summary };
}

function joinServer({ servers }: Entries, { server_wide: wide }: Attack): AttackEntry['serverWide'] {
  const server = wide && servers.get(wide.server)?.data;
  return wide && server ? { server, why: wide.why } : null;
}

export const strengths = ['high', 'medium', 'low'] as const;

/** The closest analogy first. */
const joinAnalogies = (attack: Attack, byServer: ToolsByServer): Analogy[] =>
  strengths.flatMap((strength) =>
    attack.tools
      .filter((group) => group.strength === strength)
      .map(({ server, tools: names, why }) => ({
        tools: (byServer.get(server) ?? []).filter(({ tool }) => names.includes(tool.name)),
        strength,
        why,
      })),
  );

/** The lists that a case refers to, in their own order, each with its entries. */
const joinReferences = (attack: Attack, lists: References['lists']): AttackEntry['references'] =>
  lists
    .map((list) => ({
      list,
      entries: attack.references.flatMap(({ list: id, entry, basis }) => {
        const title = list.entries[entry];
        return id === list.id && title !== undefined ? [{ entry, title, basis }] : [];
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
