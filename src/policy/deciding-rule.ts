/**
 * What decided a denial: the `hide` list, `default: deny`, a rule's conditions or action (`rule`), the limit of the counter
 * it keeps (`limit`), or an increment that could not be read (`internal error`). `tool` is the key in the policy, which may
 * be `*`.
 */
export type DecidingRule =
  | { readonly kind: 'hidden' | 'default' }
  | {
      readonly kind: 'rule' | 'limit' | 'internal error';
      readonly tool: string;
      readonly index: number;
      readonly name: string;
    };

/** Where a rule stands in its policy, in the engine's notation: `tools.ping.rules[0]`. */
export const rulePlace = (tool: string, index: number): string => `tools.${tool}.rules[${index}]`;

/** Where in the policy a denial was decided: `hide`, `default` or a rule's place. */
export function decidingPlace(rule: DecidingRule): string {
  if ('tool' in rule) return rulePlace(rule.tool, rule.index);
  return rule.kind === 'hidden' ? 'hide' : 'default';
}
