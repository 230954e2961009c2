import { answersOf, lossesOfAsking } from './answers.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { jsonFile, withoutEmpty } from './json-file.ts';
import { nameProblems, spell } from './names.ts';
import { standingsOf } from './standings.ts';

/** What the format is, in words. */
export const claudeCodeFacts: FormatFacts = {
  id: 'claude-code',
  title: 'Claude Code',
  client: 'Claude Code settings',
  language: 'json',
  extension: 'json',
  files: [
    { scope: 'you', paths: [{ system: 'any', path: '~/.claude/settings.json' }] },
    { scope: 'one project', paths: [{ system: 'any', path: '.claude/settings.json' }] },
    {
      scope: 'everyone on a computer',
      paths: [
        { system: 'Linux', path: '/etc/claude-code/managed-settings.json' },
        { system: 'macOS', path: '/Library/Application Support/ClaudeCode/managed-settings.json' },
        { system: 'Windows', path: 'C:\\Program Files\\ClaudeCode\\managed-settings.json' },
      ],
    },
  ],
  use: 'Merge the lists into those of your settings. A project’s allow list counts once you trust the folder; its ask and deny lists count at once.',
  undo: 'Take the entries of this server out of the lists.',
  carries: { deny: 'yes', allowOnly: 'partly', ask: 'yes', conditions: 'ask', rateLimit: 'ask' },
};

/**
 * The permissions of Claude Code. Every closed tool is listed: deny comes before allow whatever is more specific, so a
 * wildcard that denies the rest would deny all.
 */
export const claudeCode: FormatRenderer = {
  id: 'claude-code',
  nameProblems: nameProblems('claude-code'),

  render({ policy }, tools, { serverName }) {
    const standings = standingsOf(policy, tools);
    const { allow, ask, deny } = answersOf(standings);
    const rules = (names: readonly string[]) => names.map((tool) => spell('claude-code', serverName, tool));
    const losses = lossesOfAsking(standings);
    if (standings.others !== 'open') losses.add('new-tools');
    losses.add('no-message');
    return {
      text: jsonFile({
        $schema: 'https://json.schemastore.org/claude-code-settings.json',
        permissions: withoutEmpty({ allow: rules(allow), ask: rules(ask), deny: rules(deny) }),
      }),
      losses: losses.list(),
    };
  },
};
