import { answersOf, lossesOfAsking } from './answers.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { jsonFile } from './json-file.ts';
import { nameProblems, spell } from './names.ts';
import { standingsOf } from './standings.ts';

/** What the format is, in words. */
export const opencodeFacts: FormatFacts = {
  id: 'opencode',
  title: 'opencode',
  client: 'opencode configuration',
  language: 'json',
  extension: 'json',
  files: [
    { scope: 'you', paths: [{ system: 'any', path: '~/.config/opencode/opencode.json' }] },
    { scope: 'one project', paths: [{ system: 'any', path: 'opencode.json' }] },
  ],
  use: 'Merge the entries into permission and keep their order. The wildcard also holds for another server whose name begins with this one’s and an underscore.',
  undo: 'Take the entries that begin with the server’s name out of permission.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'yes', conditions: 'ask', rateLimit: 'ask' },
};

/** The permissions of opencode. The last entry that matches decides, so the wildcard stands first. */
export const opencode: FormatRenderer = {
  id: 'opencode',
  nameProblems: nameProblems('opencode'),

  render({ policy }, tools, { serverName }) {
    const standings = standingsOf(policy, tools);
    const { allow, ask, deny } = answersOf(standings);
    const entries = (names: readonly string[], answer: string): [string, string][] =>
      names.map((tool) => [spell('opencode', serverName, tool), answer]);
    const rest = { closed: 'deny', limited: 'ask', open: 'allow' }[standings.others];
    const losses = lossesOfAsking(standings);
    if (standings.others === 'limited') losses.add('only-asks');
    losses.add('no-message');
    const permission = Object.fromEntries([
      [spell('opencode', serverName, '*'), rest],
      ...(rest === 'deny' ? [] : entries(deny, 'deny')),
      ...(rest === 'ask' ? [] : entries(ask, 'ask')),
      ...(rest === 'allow' ? [] : entries(allow, 'allow')),
    ]);
    return {
      text: jsonFile({ $schema: 'https://opencode.ai/config.json', permission }),
      losses: losses.list(),
    };
  },
};
