import type { FormatFacts, FormatRenderer } from './format.ts';

/** What the format is, in words. */
export const interceptFacts: FormatFacts = {
  id: 'intercept',
  title: 'Intercept',
  client: 'Intercept policy, version 1',
  language: 'yaml',
  extension: 'yaml',
  files: [{ scope: 'one server', paths: [{ system: 'any', path: 'policy.yaml' }] }],
  use: 'Start the engine in place of the server and name the file with --policy.',
  undo: 'Start the server itself again.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'no', conditions: 'yes', rateLimit: 'yes' },
};

/** The policy itself, byte for byte. */
export const intercept: FormatRenderer = {
  id: 'intercept',
  nameProblems: () => [],
  render: ({ text }) => ({ text, losses: [{ code: 'forwards-unreadable', tools: [] }] }),
};
