/**
 * What a client answers for a tool by name, read from a rendered file by the client's documented rules: the order of
 * deny, ask and allow in Claude Code, enabled_tools and the approval modes of Codex, the last match of opencode, the lists
 * of Cursor. Keys that a client does not know are refused here, because the clients pass over them without a word.
 */
import { parse } from 'smol-toml';
import { z } from 'zod';

export type Answer = 'allow' | 'ask' | 'deny';

type Reader = (text: string, server: string) => (tool: string) => Answer;

const rules = (name: RegExp) => z.array(z.string().regex(name)).optional();

/** No parentheses, which Claude Code drops, and a whole name of a tool: no wildcard. */
const claudeRule = /^mcp__[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*__[A-Za-z0-9_-]+$/;
const claudeFile = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/claude-code-settings.json'),
  permissions: z.strictObject({ allow: rules(claudeRule), ask: rules(claudeRule), deny: rules(claudeRule) }),
});

const claudeCode: Reader = (text, server) => {
  const { deny, ask, allow } = claudeFile.parse(JSON.parse(text)).permissions;
  return (tool) => {
    const name = `mcp__${server}__${tool}`;
    if (deny?.includes(name)) return 'deny';
    if (ask?.includes(name)) return 'ask';
    return allow?.includes(name) ? 'allow' : 'ask';
  };
};

const bareTool = z.string().regex(/^(?!mcp__)[A-Za-z0-9_-]+$/);
const approval = z.enum(['prompt', 'approve']);
const codexFile = z.strictObject({
  mcp_servers: z.record(
    z.string(),
    z.strictObject({
      enabled_tools: z.array(bareTool).optional(),
      disabled_tools: z.array(bareTool).optional(),
      default_tools_approval_mode: approval,
      tools: z.record(bareTool, z.strictObject({ approval_mode: approval })).optional(),
    }),
  ),
});

const codex: Reader = (text, server) => {
  const entry = codexFile.parse(parse(text)).mcp_servers[server];
  if (!entry) throw new Error(`There is no table mcp_servers.${server}.`);
  return (tool) => {
    if (entry.enabled_tools?.includes(tool) === false || entry.disabled_tools?.includes(tool)) return 'deny';
    const mode = entry.tools?.[tool]?.approval_mode ?? entry.default_tools_approval_mode;
    return mode === 'approve' ? 'allow' : 'ask';
  };
};

const opencodeFile = z.strictObject({
  $schema: z.literal('https://opencode.ai/config.json'),
  permission: z.record(z.string(), z.enum(['allow', 'ask', 'deny'])),
});

const opencode: Reader = (text, server) => {
  const entries = Object.entries(opencodeFile.parse(JSON.parse(text)).permission);
  return (tool) => {
    const name = `${server}_${tool}`;
    const last = entries.findLast(([pattern]) =>
      pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
    );
    return last?.[1] ?? 'allow';
  };
};

const cursorFile = z.strictObject({ mcpAllowlist: z.array(z.string().regex(/^[\w-]+:[\w-]+$/)) });

const cursor: Reader = (text, server) => {
  const { mcpAllowlist } = cursorFile.parse(JSON.parse(text));
  return (tool) => (mcpAllowlist.includes(`${server}:${tool}`) ? 'allow' : 'ask');
};

// A comma between server and tool never matches.
const cursorRule = /^Mcp\([\w-]+:[\w-]+\)$/;
const cursorCliFile = z.strictObject({
  permissions: z.strictObject({
    allow: z.array(z.string().regex(cursorRule)),
    deny: z.array(z.string().regex(cursorRule)),
  }),
});

const cursorCli: Reader = (text, server) => {
  const { allow, deny } = cursorCliFile.parse(JSON.parse(text)).permissions;
  return (tool) => {
    const name = `Mcp(${server}:${tool})`;
    if (deny.includes(name)) return 'deny';
    return allow.includes(name) ? 'allow' : 'ask';
  };
};

export const clientAnswers: Readonly<Record<string, Reader>> = {
  'claude-code': claudeCode,
  codex,
  opencode,
  cursor,
  'cursor-cli': cursorCli,
};
