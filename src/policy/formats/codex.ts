import { answersOf, lossesOfAsking } from './answers.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { nameProblems, spell } from './names.ts';
import { standingsOf } from './standings.ts';
import { tomlKey, tomlList } from './toml-file.ts';

/** What the format is, in words. */
export const codexFacts: FormatFacts = {
  id: 'codex',
  title: 'Codex',
  client: 'Codex configuration',
  language: 'toml',
  extension: 'toml',
  files: [
    { scope: 'you', paths: [{ system: 'any', path: '~/.codex/config.toml' }] },
    { scope: 'one project that Codex trusts', paths: [{ system: 'any', path: '.codex/config.toml' }] },
  ],
  use: 'Copy the lines below the first table into the table that starts the server, since TOML takes a table once only, and add the other tables.',
  undo: 'Take out the lines that you added; command, args and env stay.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'yes', conditions: 'ask', rateLimit: 'ask' },
};

/** The entry of a server in the configuration of Codex, but for the lines that start the server. */
export const codex: FormatRenderer = {
  id: 'codex',
  nameProblems: nameProblems('codex'),

  render({ policy }, tools, { serverName }) {
    const standings = standingsOf(policy, tools);
    const { allow, ask, deny } = answersOf(standings);
    const spelled = (names: readonly string[]) => names.map((tool) => spell('codex', serverName, tool));
    const table = `mcp_servers.${tomlKey(serverName)}`;
    const mode = (tool: string, approval: string) =>
      `\n[${table}.tools.${tomlKey(spell('codex', serverName, tool))}]\napproval_mode = "${approval}"\n`;
    const losses = lossesOfAsking(standings);
    if (standings.others === 'limited') losses.add('only-asks');
    losses.add('no-message');
    const lines = [
      `# Add these lines to the table of the server, beside its command.\n`,
      `[${table}]\n`,
      standings.others === 'closed'
        ? `enabled_tools = ${tomlList(spelled([...allow, ...ask]))}\n`
        : `disabled_tools = ${tomlList(spelled(deny))}\n`,
      `default_tools_approval_mode = "${standings.others === 'open' ? 'approve' : 'prompt'}"\n`,
      ...allow.map((tool) => mode(tool, 'approve')),
      ...ask.map((tool) => mode(tool, 'prompt')),
    ];
    return { text: lines.join(''), losses: losses.list() };
  },
};
