/** Joins the files of the content into the catalogue. */
import { docAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { joinAttacks } from './join/join-attacks.ts';
import { joinChange, joinRetired } from './join/join-history.ts';
import { assemblePostures, joinPosture } from './join/join-postures.ts';
import { joinTools } from './join/join-tools.ts';
import type { Content } from './read/content.ts';
import { knownServers } from './server-knowledge.ts';

/**
 * The catalogue of content that validation finds nothing wrong with.
 *
 * @throws Error when something is missing all the same, naming it.
 */
export function joinCatalogue(content: Content): Catalogue {
  const tools = joinTools(content);
  const assembled = assemblePostures(content, tools);
  const attacks = joinAttacks(content, tools);
  const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
  return {
    site: whole(content.site?.value, 'content/site.yaml'),
    engine: whole(content.engine?.value, 'content/engine.yaml'),
    risk: whole(content.risk?.value, 'content/risk.yaml'),
    knowledge: knownServers(content),
    categories: content.categories.map(({ value, path }) => whole(value, path)).sort(byOrder),
    servers: content.servers.map(({ value, path }) => whole(value, path)),
    tools: whole(
      content.tools.length === tools.length ? tools : null,
      missing(
        content.tools.map(({ path }) => `${path}/tool.mdx`),
        tools,
      ),
    ),
    attacks: whole(
      content.attacks.pageIds.length === attacks.length ? attacks : null,
      missing(
        content.attacks.pageIds.map((id) => `${content.attacks.path}/${id}.mdx`),
        attacks,
      ),
    ),
    postures: content.postures
      .map((files) => {
        const found = assembled.find((each) => each.files === files);
        return whole(found === undefined ? null : joinPosture(found), files.path);
      })
      .sort((a, b) => byOrder(a.posture, b.posture)),
    docs: content.docs
      .map(({ value, path }) => ({ doc: whole(value, path), path, address: docAddress(path) }))
      .sort((a, b) => byOrder(a.doc, b.doc)),
    changes: whole(content.changes?.value, 'content/changes.yaml').changes.map((change) =>
      joinChange(content, change),
    ),
    retired: whole(content.retired?.value, 'content/retired.yaml').retired.map((retired) =>
      joinRetired(content, retired),
    ),
  };
}

function whole<T>(value: T | null | undefined, what: string): T {
  if (value !== null && value !== undefined) return value;
  throw new Error(`The content has faults in ${what}. "npm run validate" names them.`);
}

/** The pages that no entry was made of. */
function missing(pages: readonly string[], entries: readonly { readonly path: string }[]): string {
  const joined = new Set(entries.map(({ path }) => path));
  return pages.filter((page) => !joined.has(page)).join(', ');
}
