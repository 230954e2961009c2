import { quoted, UnreadableEvent, type HookEvent } from './hook-event.ts';

/**
 * The tool of an MCP server that an event is about, as the server and a policy call it; null when it is about a tool of the
 * client's own, or of another server than the one that is named.
 *
 * Clients put the server's name before the tool's: `mcp__server__tool`, or `mcp_server_tool` in Gemini CLI. Either name may hold
 * underscores, so that only the server's name, or a client that tells both apart, says for certain where one ends. In a server's
 * name they write other characters than letters, digits, _ and - as _.
 *
 * @throws UnreadableEvent when the name cannot be taken apart
 */
export function mcpTool({ client, tool, named }: HookEvent, server: string | null): string | null {
  if (named !== null) return server === null || spelled(server) === spelled(named.server) ? named.tool : null;
  const joints = client === 'gemini-cli' ? (['__', '_'] as const) : (['__'] as const);
  const joint = joints.find((each) => tool.startsWith(`mcp${each}`));
  if (joint === undefined) return null;
  if (server !== null) {
    const prefix = `mcp${joint}${spelled(server)}${joint}`;
    return tool.startsWith(prefix) ? tool.slice(prefix.length) : null;
  }
  const [, first = '', ...rest] = tool.split(joint);
  const name = rest.join(joint);
  if (first === '' || name === '')
    throw new UnreadableEvent(
      `tool_name is ${quoted(tool)}, expected a server and its tool, such as mcp${joint}server${joint}tool.`,
    );
  return name;
}

const spelled = (server: string): string => server.replaceAll(/[^A-Za-z0-9_-]/g, '_');
