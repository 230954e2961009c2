import { z } from 'zod';
import { fingerprint } from './fingerprint.ts';
import { describeIssues } from './read/describe-issue.ts';

/** The part of a tool's definition that the fingerprint covers. A server may add more; it says nothing of the tool. */
const definitionSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  inputSchema: z.record(z.string(), z.json()).optional(),
  annotations: z.record(z.string(), z.json()).optional(),
});

export type ToolDefinition = z.infer<typeof definitionSchema>;

/** The result of `tools/list`. A cursor means that more pages follow. */
const listSchema = z.object({
  tools: z.array(definitionSchema).min(1),
  nextCursor: z.string().optional(),
});

const messageSchema = z.object({ result: z.unknown() });

/**
 * Reads an answer to `tools/list`: the JSON-RPC message, its result, or the list of tools alone.
 *
 * @throws Error with all that is wrong with it.
 */
export function parseToolList(text: string): ToolDefinition[] {
  const answer = withoutEnvelope(parseJson(text));
  const list = listSchema.safeParse(answer);
  if (!list.success) {
    const faults = describeIssues(listSchema, answer, 'The MCP specification').map(({ message }) => message);
    throw new Error(`Not an answer to tools/list. ${faults.join(' ')}`);
  }
  if (list.data.nextCursor !== undefined) {
    throw new Error('The answer is one page of several, expected the tools of all pages in one list.');
  }
  const names = list.data.tools.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`The answer lists ${twice} twice, expected each tool once.`);
  return list.data.tools;
}

function withoutEnvelope(answer: unknown): unknown {
  if (Array.isArray(answer)) return { tools: answer };
  const message = messageSchema.safeParse(answer);
  return message.success && message.data.result !== undefined ? message.data.result : answer;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The answer is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** What became of a tool since its fingerprint was taken. */
export interface Comparison {
  readonly tool: string;
  /** `unknown`: the server has it, the catalogue does not. `missing`: the other way round. */
  readonly state: 'same' | 'changed' | 'unknown' | 'missing';
  /** The fingerprint of the server's definition; null for a missing tool. */
  readonly now: string | null;
}

/** Holds a server's definitions against the fingerprints of the catalogue, in the catalogue's order. */
export async function compareFingerprints(
  definitions: readonly ToolDefinition[],
  known: ReadonlyMap<string, string>,
): Promise<Comparison[]> {
  const current = new Map<string, string>();
  for (const definition of definitions) current.set(definition.name, await fingerprint(definition));
  const ofCatalogue = [...known].map(([tool, before]): Comparison => {
    const now = current.get(tool) ?? null;
    return { tool, state: now === null ? 'missing' : now === before ? 'same' : 'changed', now };
  });
  const others = [...current].filter(([tool]) => !known.has(tool));
  return [...ofCatalogue, ...others.map(([tool, now]): Comparison => ({ tool, state: 'unknown', now }))];
}
