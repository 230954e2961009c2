import type { PolicyFormat } from './format.ts';

/** The policy itself, byte for byte. */
export const intercept: PolicyFormat = {
  id: 'intercept',
  title: 'Intercept',
  client: 'Intercept policy, version 1',
  language: 'yaml',
  extension: 'yaml',
  files: [{ scope: 'one server', paths: [{ system: 'any', path: 'policy.yaml' }] }],
  use: 'Start the engine in place of the server and name the file with --policy.',
  undo: 'Start the server itself again.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'no', conditions: 'yes', rateLimit: 'yes' },
  nameProblems: () => [],
  render: ({ text }) => ({ text, losses: [{ code: 'forwards-unreadable', tools: [] }] }),
};
