import type { Problem } from '../problem.ts';
import type { Position } from '../yaml/node.ts';

/** Every code that loading a policy can give. A code never changes its meaning. */
export const loadCodes = [
  // The text is no YAML that the engine reads.
  'yaml-syntax',
  'not-unicode',
  'control-character',
  'nested-too-deep',
  'unknown-anchor',
  // The YAML has another shape than a policy.
  'wrong-shape',
  'duplicate-key',
  'value-does-not-fit-tag',
  'merge-needs-mapping',
  'key-not-text',
  'alias-contains-itself',
  'too-many-aliases',
  // The policy says something that the engine refuses.
  'version-not-1',
  'unknown-default',
  'empty-hide-entry',
  'duplicate-hide-entry',
  'rule-without-name',
  'unknown-action',
  'deny-with-conditions',
  'rule-without-conditions',
  'malformed-rate-limit',
  'rate-limit-not-alone',
  'rate-limit-with-deny',
  'unknown-path',
  'unknown-operator',
  'list-needed',
  'number-needed',
  'true-or-false-needed',
  'regex-needed',
  'malformed-regex',
  'counter-without-name',
  'duplicate-counter',
  'unknown-counter',
  'unknown-window',
  'increment-from-not-argument',
] as const;

export type LoadCode = (typeof loadCodes)[number];

/** What is wrong and the way out. */
export interface Finding {
  readonly code: LoadCode;
  readonly message: string;
  readonly hint: string;
}

/** The problem of a finding at a place and a position. All that loading finds are errors: the engine refuses them. */
export const problemAt = (place: string, { code, message, hint }: Finding, position: Position): Problem => ({
  code,
  severity: 'error',
  place,
  message,
  hint,
  line: position.line,
  column: position.column,
});
