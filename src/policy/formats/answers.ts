/** A policy for a client that knows three answers for a tool by name: allow, ask and deny. */
import { rateLimitOf } from '../load/rate-limit.ts';
import type { Rule } from '../format.ts';
import { Losses } from './losses.ts';
import { toolsThat, type Standings, type ToolStanding } from './standings.ts';

/** The tools by the answer that they get. What is open within rules is asked about: a person stands in for the rules. */
export interface Answers {
  readonly allow: readonly string[];
  readonly ask: readonly string[];
  readonly deny: readonly string[];
}

export const answersOf = (standings: Standings): Answers => ({
  allow: toolsThat(standings, 'open'),
  ask: toolsThat(standings, 'limited'),
  deny: toolsThat(standings, 'closed'),
});

/** What is lost when no rule of any tool is carried over, and a person is asked instead. */
export function lossesOfAsking({ tools }: Standings): Losses {
  const losses = new Losses();
  const limited = tools.filter(({ standing }) => standing === 'limited');
  addLostRules(losses, limited);
  losses.add('only-asks', limited.map(nameOf));
  losses.add('skips-questions', limited.map(nameOf));
  losses.add('shell-bypass');
  return losses;
}

/** Notes which kinds of rules of some tools are lost. */
export function addLostRules(losses: Losses, tools: readonly ToolStanding[]): void {
  const having = (has: (rule: Rule) => boolean) => tools.filter(({ rules }) => rules.some(has)).map(nameOf);
  losses.add('no-rate-limit', having(limitsCalls));
  losses.add('no-counters', having(keepsCounter));
  losses.add('no-conditions', having(looksAtArguments));
}

/** Whether a rule was written as a limit of calls in a window. */
export const limitsCalls = (rule: Rule): boolean => rateLimitOf(rule) !== null;

/** Whether a rule keeps or reads a counter that is no plain limit of calls. */
export const keepsCounter = (rule: Rule): boolean =>
  !limitsCalls(rule) &&
  (rule.state !== null || rule.conditions.some(({ path }) => path.startsWith('state.')));

/** Whether a rule has conditions on arguments. */
export const looksAtArguments = ({ conditions }: Rule): boolean =>
  conditions.some(({ path }) => path.startsWith('args.'));

const nameOf = ({ tool }: ToolStanding): string => tool;
