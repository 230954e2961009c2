import type { DraftRule } from '../../draft.ts';
import type { CheckRule, Examples } from '../check-rule.ts';
import { rulesOf } from '../walk.ts';

/** What the agent reads of a denial. */
const ownWords = ({ rate_limit: limit, on_deny: words, name, state }: DraftRule): string => {
  if (limit !== null) return words;
  return state === null ? `Denied by rule "${name}"` : `Rate limit exceeded for ${name}`;
};

export const noOnDeny: CheckRule = {
  code: 'no-on-deny',
  severity: 'warning',
  looksAt: 'rules that do not tell the agent what to do instead',
  find: (subject) =>
    rulesOf(subject)
      .filter(({ rule, place }) => rule.on_deny === '' || !subject.isWritten(`${place}.on_deny`))
      .map(({ rule, place }) => ({
        place,
        message: `Rule "${rule.name}" has no on_deny, so the agent reads no more than: ${ownWords(rule)}`,
        hint: 'Add on_deny with one sentence that says what to do instead: what is allowed, or what to use.',
      })),
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
`,
  line: 6,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
};
