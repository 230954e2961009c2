import { answersOf, lossesOfAsking } from './answers.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { jsonFile } from './json-file.ts';
import { nameProblems, spell } from './names.ts';
import { standingsOf } from './standings.ts';

/** What the format is, in words. */
export const cursorFacts: FormatFacts = {
  id: 'cursor',
  title: 'Cursor',
  client: 'Cursor permissions.json',
  language: 'json',
  extension: 'json',
  files: [
    { scope: 'you', paths: [{ system: 'any', path: '~/.cursor/permissions.json' }] },
    { scope: 'one workspace', paths: [{ system: 'any', path: '.cursor/permissions.json' }] },
  ],
  use: 'Cursor joins the lists of both files, and they replace the list in its settings. Switch off single tools in the settings of the server.',
  undo: 'Take the entries of this server out of mcpAllowlist.',
  carries: { deny: 'ask', allowOnly: 'ask', ask: 'yes', conditions: 'ask', rateLimit: 'ask' },
};

/** What runs without a question in Cursor. It has no list of what is denied. */
export const cursor: FormatRenderer = {
  id: 'cursor',
  nameProblems: nameProblems('cursor'),

  render({ policy }, tools, { serverName }) {
    const standings = standingsOf(policy, tools);
    const { allow, deny } = answersOf(standings);
    const losses = lossesOfAsking(standings);
    losses.add('no-deny', deny);
    losses.add('skips-questions', deny);
    if (standings.others !== 'limited') losses.add('new-tools');
    losses.add('no-message');
    return {
      text: jsonFile({ mcpAllowlist: allow.map((tool) => spell('cursor', serverName, tool)) }),
      losses: losses.list(),
    };
  },
};

/** What the format is, in words. */
export const cursorCliFacts: FormatFacts = {
  id: 'cursor-cli',
  title: 'Cursor CLI',
  client: 'Cursor command line',
  language: 'json',
  extension: 'json',
  files: [
    { scope: 'one project', paths: [{ system: 'any', path: '.cursor/cli.json' }] },
    {
      scope: 'you, merged into the file that is there',
      paths: [{ system: 'any', path: '~/.cursor/cli-config.json' }],
    },
  ],
  use: 'Merge the lists into permissions. Deny wins over allow; what is in neither list is asked about.',
  undo: 'Take the entries of this server out of the lists.',
  carries: { deny: 'yes', allowOnly: 'partly', ask: 'yes', conditions: 'ask', rateLimit: 'ask' },
};

/** The permissions of Cursor's command line, where deny wins over allow and the rest is asked about. */
export const cursorCli: FormatRenderer = {
  id: 'cursor-cli',
  nameProblems: nameProblems('cursor'),

  render({ policy }, tools, { serverName }) {
    const standings = standingsOf(policy, tools);
    const { allow, deny } = answersOf(standings);
    const rules = (names: readonly string[]) =>
      names.map((tool) => `Mcp(${spell('cursor', serverName, tool)})`);
    const losses = lossesOfAsking(standings);
    if (standings.others !== 'limited') losses.add('new-tools');
    losses.add('no-message');
    return {
      text: jsonFile({ permissions: { allow: rules(allow), deny: rules(deny) } }),
      losses: losses.list(),
    };
  },
};
