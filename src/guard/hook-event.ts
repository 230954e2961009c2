import * as z from 'zod/mini';
import { partsOf } from '../policy/json-text.ts';

/** Whose form an event has. Codex took over the form of Claude Code. */
export type Client = 'claude-code-or-codex' | 'gemini-cli';

/** What a client says of one of its tool calls. */
export interface HookEvent {
  readonly client: Client;
  /** Whether the call is still to be made. */
  readonly phase: 'before' | 'after';
  /** The tool, as the client calls it. */
  readonly tool: string;
  /** Server and tool apart, where the client tells them so. */
  readonly named: { readonly server: string; readonly tool: string } | null;
  /** The arguments, as they are written. */
  readonly argumentsText: string;
}

/** Said of an event that cannot be read: nothing is decided then, so nothing may pass. */
export class UnreadableEvent extends Error {}

const phases = new Map([
  ['PreToolUse', { client: 'claude-code-or-codex', phase: 'before' }],
  ['PostToolUse', { client: 'claude-code-or-codex', phase: 'after' }],
  ['PostToolUseFailure', { client: 'claude-code-or-codex', phase: 'after' }],
  ['BeforeTool', { client: 'gemini-cli', phase: 'before' }],
  ['AfterTool', { client: 'gemini-cli', phase: 'after' }],
] as const);

/** More than the clients promise is not asked for, and what they add does not matter. */
const eventSchema = z.looseObject({
  hook_event_name: z.string(),
  tool_name: z.string().check(z.minLength(1)),
  mcp_context: z.nullish(z.looseObject({ server_name: z.string(), tool_name: z.string() })),
});

/**
 * Reads what a client wrote on standard input.
 *
 * @throws UnreadableEvent that says why it cannot be read
 */
export function readHookEvent(text: string): HookEvent {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnreadableEvent('The hook event is not JSON.');
  }
  const parsed = eventSchema.safeParse(json);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the event');
    throw new UnreadableEvent(`The hook event has another form: ${fields.join(', ')}.`);
  }
  const { hook_event_name: name, tool_name: tool, mcp_context } = parsed.data;
  const known = [...phases].find(([each]) => each === name)?.[1];
  if (known === undefined)
    throw new UnreadableEvent(`The hook event is none of ${[...phases.keys()].join(', ')}.`);
  // Of two members of one name JSON.parse takes the last, and the client may mean the first.
  const parts = partsOf(text);
  for (const member of ['hook_event_name', 'tool_name', 'tool_input', 'mcp_context']) {
    const count = parts.filter((part) => part.name === member).length;
    if (count > 1) throw new UnreadableEvent(`The hook event has ${count} ${member}, expected one.`);
  }
  const input = parts.find((part) => part.name === 'tool_input');
  if (input === undefined) throw new UnreadableEvent('The hook event has no tool_input.');
  return {
    ...known,
    tool,
    named: mcp_context ? { server: mcp_context.server_name, tool: mcp_context.tool_name } : null,
    argumentsText: input.text,
  };
}
