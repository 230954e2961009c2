import type { DecidingRule } from '../../policy/deciding-rule.ts';

/** Which part of the policy denied a call, to go on after the word "Denied". */
export function decidedBy(rule: DecidingRule): string {
  switch (rule.kind) {
    case 'hidden':
      return 'by hide';
    case 'default':
      return 'by default: deny';
    case 'rule':
      return `by rule “${rule.name}”`;
    case 'limit':
      return `by the limit of rule “${rule.name}”`;
    case 'internal error':
      return `because rule “${rule.name}” could not count the call`;
  }
}
