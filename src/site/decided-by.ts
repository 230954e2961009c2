import type { DecidingRule } from '../policy/deciding-rule.ts';

/** Which part of the policy denied a call, for a reader. */
export function decidedBy(rule: DecidingRule): string {
  switch (rule.kind) {
    case 'hidden':
      return 'Decided by hide';
    case 'default':
      return 'Decided by default: deny';
    case 'rule':
      return `Decided by rule “${rule.name}”`;
    case 'limit':
      return `Decided by the limit of rule “${rule.name}”`;
    case 'internal error':
      return `Rule “${rule.name}” could not count the call`;
  }
}
