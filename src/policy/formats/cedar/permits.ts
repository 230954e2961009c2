/** The tools that a policy leaves open, each as the condition of a permission in Cedar. */
import { rateLimitOf } from '../../load/rate-limit.ts';
import type { Rule } from '../../format.ts';
import { addLostRules, keepsCounter, looksAtArguments } from '../answers.ts';
import { Losses, type LossCode } from '../losses.ts';
import type { Standings, ToolStanding } from '../standings.ts';
import { cedarCondition, type ArgumentView, type CedarCondition } from './condition.ts';

export interface Permit {
  readonly tool: string;
  /** Empty when every call is permitted. */
  readonly condition: string;
  /** What the condition does not hold, each in a few words. It must not count while there is any. */
  readonly withheld: readonly string[];
  /** Whether the condition still says enough to be offered: what is withheld is no condition on an argument. */
  readonly isOffered: boolean;
}

/** The permissions, and what they lose. A tool with rules that cannot be held is closed, its permission withheld. */
export function permitsOf(standings: Standings, view: ArgumentView): { permits: Permit[]; losses: Losses } {
  const losses = new Losses();
  const permits = standings.tools
    .filter(({ standing }) => standing !== 'closed')
    .map((standing) => permitOf(standing, view, losses));
  losses.add(
    'closed-instead',
    permits.filter(({ withheld }) => withheld.length > 0).map(({ tool }) => tool),
  );
  if (standings.others !== 'closed') losses.add('closed-instead');
  losses.add('no-message');
  return { permits, losses };
}

/** What a caveat that could let a call through comes to, in a few words. */
const looseCaveats: Partial<Record<LossCode, string>> = {
  'decimals-cut': 'numbers are cut after four decimal places',
  'huge-numbers': 'a huge number in a forbidden argument looks absent',
};

function permitOf(standing: ToolStanding, view: ArgumentView, losses: Losses): Permit {
  const { tool, known, rules } = standing;
  const held: CedarCondition[] = [];
  const lost: Rule[] = [];
  for (const rule of rules) {
    const tried = rule.conditions.map((condition) => ({
      condition,
      cedar: cedarCondition(condition, known, view),
    }));
    held.push(...tried.flatMap(({ cedar }) => cedar ?? []));
    const lostHere = tried.filter(({ cedar }) => cedar === null).map(({ condition }) => condition);
    if (lostHere.length > 0 || rule.state !== null) lost.push({ ...rule, conditions: lostHere });
  }
  addLostRules(losses, [{ ...standing, rules: lost }]);
  const caveats = new Set(held.flatMap((each) => each.caveats));
  for (const caveat of caveats) losses.add(caveat, [tool]);
  return {
    tool,
    condition: [...new Set(held.map(({ expression }) => expression))].join(' &&\n    '),
    isOffered: !lost.some(looksAtArguments),
    withheld: [...lost.flatMap(lostInWords), ...[...caveats].flatMap((caveat) => looseCaveats[caveat] ?? [])],
  };
}

function lostInWords(rule: Rule): string[] {
  const limit = rateLimitOf(rule);
  if (limit !== null)
    return [`a limit of ${limit.count} calls ${limit.window === 'hour' ? 'an' : 'a'} ${limit.window}`];
  const conditions = rule.conditions.filter(({ path }) => path.startsWith('args.'));
  return [
    ...conditions.map(({ path, op }) => `the condition ${op} on ${printable(path)}`),
    ...(keepsCounter(rule) ? [`a counter of the rule ${printable(rule.name)}`] : []),
  ];
}

/** For a comment of one line. */
const printable = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?');
