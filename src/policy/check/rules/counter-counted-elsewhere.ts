import type { CheckRule, Examples } from '../check-rule.ts';
import { conditionsOf, counterPath, rulesOf } from '../walk.ts';

/** The scope under which the counters of a tool's rules are kept. */
const scopeOf = (tool: string): string => (tool === '*' ? '_global' : tool);

export const counterCountedElsewhere: CheckRule = {
  code: 'counter-counted-elsewhere',
  severity: 'warning',
  looksAt: 'conditions on counters that other tools count',
  find: (subject) => {
    const kept = new Set(
      rulesOf(subject).flatMap(({ tool, rule }) =>
        rule.state === null ? [] : [counterPath(tool, rule.state.counter)],
      ),
    );
    return conditionsOf(subject).flatMap(({ tool, condition, conditionPlace }) => {
      const [root, scope, ...counter] = condition.path.split('.');
      if (root !== 'state' || scope === undefined || scope === scopeOf(tool)) return [];
      // Counters under "*" count the calls of every tool.
      if (scope === scopeOf('*')) return [];
      // A counter that no rule keeps is refused by the engine.
      if (!kept.has(condition.path)) return [];
      return [
        {
          place: `${conditionPlace}.path`,
          message: `This reads the counter "${counter.join('.')}" of ${scope}. Calls of ${tool === '*' ? 'other tools' : tool} do not count in it; only calls of ${scope} do.`,
          hint: `To count calls of ${tool === '*' ? 'every tool' : tool}, use rate_limit, or give the rule a state block and read state.${scopeOf(tool)}.<counter>. If you mean to stop these calls by the number of the others, leave it as it is.`,
        },
      ];
    });
  },
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
  candles:
    rules:
      - name: share the pace
        conditions:
          - path: state.order_book._rate_minute
            op: lte
            value: 29
        on_deny: Wait a minute.
`,
  line: 13,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
  candles:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
};
