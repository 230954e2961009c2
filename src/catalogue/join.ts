/** Joins the files of the content into the catalogue. */
import { docAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { assemblePostures, joinPosture } from './join/join-postures.ts';
import { joinTools } from './join/join-tools.ts';
import type { Content } from './read/content.ts';

/**
 * The catalogue of content that validation finds nothing wrong with.
 *
 * @throws Error when something is missing all the same, naming it.
 */
export function joinCatalogue(content: Content): Catalogue {
  const tools = joinTools(content);
  const assembled = assemblePostures(content, tools);
  const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
  return {
    site: whole(content.site?.value, 'content/site.yaml'),
    risk: whole(content.risk?.value, 'content/risk.yaml'),
    categories: content.categories.map(({ value, path }) => whole(value, path)).sort(byOrder),
    servers: content.servers.map(({ value, path }) => whole(value, path)),
    tools: whole(content.tools.length === tools.length ? tools : null, missing(content.tools, tools)),
    postures: content.postures
      .map((files) => {
        const found = assembled.find((each) => each.files === files);
        return whole(found === undefined ? null : joinPosture(found), files.path);
      })
      .sort((a, b) => byOrder(a.posture, b.posture)),
    docs: content.docs
      .map(({ value, path }) => ({ doc: whole(value, path), path, address: docAddress(path) }))
      .sort((a, b) => byOrder(a.doc, b.doc)),
  };
}

function whole<T>(value: T | null | undefined, what: string): T {
  if (value !== null && value !== undefined) return value;
  throw new Error(`The content has faults in ${what}. "npm run validate" names them.`);
}

function missing(folders: Content['tools'], tools: Catalogue['tools']): string {
  const joined = new Set(tools.map(({ path }) => path));
  return folders
    .map(({ path }) => path)
    .filter((path) => !joined.has(`${path}/tool.mdx`))
    .join(', ');
}
