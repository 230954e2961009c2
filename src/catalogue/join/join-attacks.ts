import { attackAddress, attackPolicyAddress } from '../addresses.ts';
import type { Analogy, AttackEntry, AttackPolicy, ToolEntry } from '../catalogue.ts';
import type { Content, NamedPage } from '../read/content.ts';
import type { Attack } from '../schema/attack.ts';
import type { References } from '../schema/references.ts';
import { policyFile } from './policy-file.ts';

/** The cases that are whole, the newest first. Others have faults of their own. */
export function joinAttacks(content: Content, tools: readonly ToolEntry[]): AttackEntry[] {
  const entries = content.attacks.pages.flatMap((page) => joinAttack(content, page, tools) ?? []);
  return entries.sort(
    ({ attack: a }, { attack: b }) => compare(b.date.from, a.date.from) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A case with its policy and what it refers to; null when a part is missing or faulty. */
function joinAttack(
  content: Content,
  { value: attack, path, id }: NamedPage<Attack>,
  tools: readonly ToolEntry[],
): AttackEntry | null {
  const lists = content.references?.value?.lists;
  if (attack === null || lists === undefined) return null;
  const policy = joinPolicy(content, attack);
  const serverWide = joinServer(content, attack);
  const categories = content.categories
    .flatMap(({ value }) => (value !== null && attack.access.includes(value.id) ? [value] : []))
    .sort((a, b) => a.order - b.order);
  const analogies = joinAnalogies(attack, tools);
  const references = joinReferences(attack, lists);
  const isWhole =
    (policy === null) === (attack.call_policy.verdict === 'does-not-stop') &&
    (serverWide === null) === (attack.server_wide === undefined) &&
    categories.length === attack.access.length &&
    analogies.flatMap((group) => group.tools).length ===
      attack.tools.flatMap((group) => group.tools).length &&
    references.flatMap(({ entries }) => entries).length === attack.references.length;
  if (!isWhole) return null;
  return { attack, path, address: attackAddress(id), policy, categories, analogies, serverWide, references };
}

function joinPolicy({ attacks, servers }: Content, { id, call_policy: about }: Attack): AttackPolicy | null {
  if (about.verdict === 'does-not-stop') return null;
  const { title, summary } = about.policy;
  const server = servers.find((each) => each.id === about.policy.server)?.value;
  const file = attacks.policies.find((each) => each.id === id);
  const cases = attacks.cases.find((each) => each.id === id)?.value?.cases;
  if (!server || file?.published.loaded.verdict !== 'valid' || cases === undefined) return null;
  const published = policyFile({
    path: file.path,
    address: attackPolicyAddress(server.id, id),
    fileName: `${id}.yaml`,
    text: file.published.text,
    policy: file.published.loaded.policy,
    cases,
  });
  return { ...published, server, title, summary };
}

function joinServer({ servers }: Content, { server_wide: wide }: Attack): AttackEntry['serverWide'] {
  const server = servers.find(({ id }) => id === wide?.server)?.value;
  return wide && server ? { server, why: wide.why } : null;
}

export const strengths = ['high', 'medium', 'low'] as const;

/** The closest analogy first. */
const joinAnalogies = (attack: Attack, tools: readonly ToolEntry[]): Analogy[] =>
  strengths.flatMap((strength) =>
    attack.tools
      .filter((group) => group.strength === strength)
      .map(({ server, tools: names, why }) => ({
        tools: tools.filter(({ tool }) => tool.server === server && names.includes(tool.name)),
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
