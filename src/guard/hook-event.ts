import * as z from 'zod/mini';
import { kindOf } from '../policy/json-kind.ts';
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
  if (text.trim() === '')
    throw new UnreadableEvent('There is no hook event: nothing came on standard input.');
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnreadableEvent('The hook event on standard input is not JSON.');
  }
  const parsed = eventSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => faultOf(issue, json));
    throw new UnreadableEvent(`The hook event cannot be read: ${faults.join('; ')}.`);
  }
  const { hook_event_name: name, tool_name: tool, mcp_context } = parsed.data;
  const known = [...phases].find(([each]) => each === name)?.[1];
  if (known === undefined)
    throw new UnreadableEvent(
      `hook_event_name is ${quoted(name)}, expected one of ${[...phases.keys()].join(', ')}.`,
    );
  // Of two members of one name JSON.parse takes the last, and the client may mean the first.
  const parts = partsOf(text);
  for (const member of ['hook_event_name', 'tool_name', 'tool_input', 'mcp_context']) {
    const count = parts.filter((part) => part.name === member).length;
    if (count > 1)
      throw new UnreadableEvent(`${member} stands ${count} times in the hook event, expected once.`);
  }
  const input = parts.find((part) => part.name === 'tool_input');
  if (input === undefined)
    throw new UnreadableEvent('The hook event has no tool_input, expected the arguments of the call there.');
  return {
    ...known,
    tool,
    named: mcp_context ? { server: mcp_context.server_name, tool: mcp_context.tool_name } : null,
    argumentsText: input.text,
  };
}

/** A name from outside, short enough for one line. */
export const quoted = (name: string): string =>
  JSON.stringify(name.length > longestName ? `${name.slice(0, longestName)}…` : name);

const longestName = 100;

/** What is wrong at a place of an event: what stands there and what was expected, but no value. */
function faultOf({ path, ...issue }: z.core.$ZodIssue, event: unknown): string {
  const found = path.reduce<unknown>(
    (value, name) => Object.getOwnPropertyDescriptor(Object(value), name)?.value,
    event,
  );
  const place = path.join('.');
  if (place !== '' && found === undefined) return `${place} is missing`;
  if (issue.code === 'too_small') return `${place} is empty`;
  const wanted = issue.code === 'invalid_type' && issue.expected === 'string' ? 'a string' : 'an object';
  return `${place === '' ? 'it' : place} is ${kindOf(found)}, expected ${wanted}`;
}
