/**
 * What entries are called in the whole catalogue: the names on the way to them, joined by slashes. Ids are unlike within
 * a kind and never change their meaning.
 */

export const toolId = (tool: { readonly server: string; readonly name: string }): string =>
  `${tool.server}/${tool.name}`;

/** Of one of a tool's own policies. */
export const policyId = (tool: { readonly server: string; readonly name: string }, policy: string): string =>
  `${toolId(tool)}/${policy}`;

/** Of the policy of a documented case, which stands among those of its server. */
export const attackPolicyId = (server: string, attack: string): string => `${server}/attacks/${attack}`;

/** Of a full policy. */
export const postureId = (server: string, posture: string): string => `${server}/${posture}`;

/** Of a page of the documentation: its path below `content/docs`. */
export const docId = (path: string): string => path.slice('content/docs/'.length, -'.mdx'.length);
