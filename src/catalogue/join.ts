/** Joins the entries of the content into the catalogue. */
import { docAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { joinAttacks } from './join/join-attacks.ts';
import { joinChange, joinRetired } from './join/join-history.ts';
import { assemblePostures, joinPosture } from './join/join-postures.ts';
import { joinTools } from './join/join-tools.ts';
import type { Entries, Entry } from './entries.ts';
import { serverKnowledge } from './server-knowledge.ts';

/**
 * The catalogue of the entries of content that validation finds nothing wrong with.
 *
 * @throws Error when something is missing all the same, naming it.
 */
export function joinCatalogue(entries: Entries): Catalogue {
  const { site, engine, risk, changes, retired } = entries;
  const tools = joinTools(entries);
  const attacks = joinAttacks(entries, tools);
  const toolsOf = Map.groupBy(tools, ({ server }) => server.id);
  const wholeRisk = only(risk, 'content/risk.yaml');
  return {
    site: only(site, 'content/site.yaml'),
    engine: only(engine, 'content/engine.yaml'),
    risk: wholeRisk,
    knowledge: new Map(
      [...entries.servers].map(([id, { data: server }]) => {
        const own = (toolsOf.get(id) ?? []).map(({ tool }) => tool);
        return [id, serverKnowledge(server, own, wholeRisk)];
      }),
    ),
    categories: dataOf(entries.categories).sort(byOrder),
    servers: dataOf(entries.servers),
    tools: whole(entries.tools, tools),
    attacks: whole(entries.attacks, attacks),
    postures: whole(
      entries.postures,
      assemblePostures(entries, tools, (server) => toolsOf.get(server)?.length ?? 0).flatMap(
        (posture) => joinPosture(posture) ?? [],
      ),
    ).sort((a, b) => byOrder(a.posture, b.posture)),
    docs: [...entries.docs.values()]
      .map(({ data: doc, filePath: path }) => ({ doc, path, address: docAddress(path) }))
      .sort((a, b) => byOrder(a.doc, b.doc)),
    changes: only(changes, 'content/changes.yaml').changes.map((change) => joinChange(entries, change)),
    retired: only(retired, 'content/retired.yaml').retired.map((gone) => joinRetired(entries, gone)),
  };
}

const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number => a.order - b.order;

const dataOf = <T>(entries: ReadonlyMap<string, Entry<T>>): T[] =>
  [...entries.values()].map(({ data }) => data);

/** The one entry of a collection that has no more. */
function only<T>(entries: ReadonlyMap<string, Entry<T>>, path: string): T {
  const [entry] = entries.values();
  if (entry === undefined) throw new Error(faulty(path));
  return entry.data;
}

/** What was joined, when that is all of a collection. */
function whole<Joined extends { readonly path: string }>(
  entries: ReadonlyMap<string, Entry<unknown>>,
  joined: Joined[],
): Joined[] {
  if (joined.length === entries.size) return joined;
  const paths = new Set(joined.map(({ path }) => path));
  const missing = [...entries.values()].filter(({ filePath }) => !paths.has(filePath));
  throw new Error(faulty(missing.map(({ filePath }) => filePath).join(', ')));
}

const faulty = (paths: string): string =>
  `The content has faults in ${paths}. "npm run validate" names them.`;
