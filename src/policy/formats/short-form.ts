import { addLostRules, limitsCalls } from './answers.ts';
import type { FormatFacts, FormatRenderer } from './format.ts';
import { rateLimitOf } from '../load/rate-limit.ts';
import type { Rule, Window } from '../format.ts';
import { Losses } from './losses.ts';
import { standingsOf, type ToolStanding } from './standings.ts';

const seconds: Readonly<Record<Window, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** What the format is, in words. */
export const shortFormFacts: FormatFacts = {
  id: 'short-form',
  title: 'Short form',
  client: 'Short form of other catalogues (the open-source engine refuses it)',
  language: 'yaml',
  extension: 'yaml',
  files: [],
  use: 'Only for a program that asks for it. The open-source engine refuses this form.',
  undo: 'Use the policy itself.',
  carries: { deny: 'yes', allowOnly: 'yes', ask: 'no', conditions: 'no', rateLimit: 'yes' },
};

/** The short form that other catalogues print. The engine refuses it, and src/policy/check/short-form reads it. */
export const shortForm: FormatRenderer = {
  id: 'short-form',
  nameProblems: () => [],

  render({ policy }, tools) {
    const standings = standingsOf(policy, tools);
    const losses = new Losses();
    const closed = standings.tools.filter((each) => each.standing === 'limited' && !isOneLimit(each.rules));
    addLostRules(losses, closed);
    losses.add(
      'closed-instead',
      closed.map(({ tool }) => tool),
    );
    if (standings.others === 'limited') losses.add('closed-instead');
    losses.add('no-message');
    losses.add('refused-by-engine');
    const lines = [
      '# The open-source engine refuses this form.',
      `default: ${standings.others === 'open' ? 'allow' : 'deny'}`,
      'tools:',
      ...standings.tools.flatMap(toolLines),
    ];
    return { text: `${lines.join('\n')}\n`, losses: losses.list() };
  },
};

/** One limit of calls is all that the form holds beside allow and deny. */
const isOneLimit = (rules: readonly Rule[]): boolean => {
  const [rule, ...others] = rules.filter(({ conditions, state }) => conditions.length > 0 || state !== null);
  return rule !== undefined && others.length === 0 && limitsCalls(rule);
};

function toolLines({ tool, standing, rules }: ToolStanding): string[] {
  const limit =
    standing === 'limited' && isOneLimit(rules) ? rules.map(rateLimitOf).find((each) => each !== null) : null;
  const rule = limit
    ? [
        '      - action: allow',
        '        rate_limit:',
        `          max: ${limit.count}`,
        `          window: ${seconds[limit.window]}`,
      ]
    : [`      - action: ${standing === 'open' ? 'allow' : 'deny'}`];
  return [`  ${JSON.stringify(tool)}:`, '    rules:', ...rule];
}
