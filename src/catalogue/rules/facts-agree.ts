import type { Fault } from '../report/finding.ts';
import type { ContentRule } from './content-rule.ts';

/** The day on which the check runs, in UTC. */
const today = (): string => new Date().toISOString().slice(0, 10);

export const factsAgree: ContentRule = {
  code: 'facts-agree',
  looksAt: 'facts of a tool that contradict each other, and empty pages',
  find: ({ tools }) =>
    tools.flatMap(({ page }): Fault[] => {
      if (!page?.value) return [];
      const { value, path: file, at, body, bodyLine } = page;
      const factors = value.risk_factors.map(({ factor }) => factor);
      const faults: [boolean, { line: number; column: number }, string, string][] = [
        [value.needs_signature && !value.needs_key, at('needs_signature'), 'Found a signature without a key, expected a key too.', 'Set needs_key: true.'],
        [factors.includes('none') && factors.length > 1, at('risk_factors'), 'Found the factor none beside others, expected it alone.', 'Take "none" out.'],
        [new Set(factors).size < factors.length, at('risk_factors'), 'Found a risk factor twice, expected each once.', 'Join the two reasons.'],
        [value.checked > today(), at('checked'), `Found ${value.checked}, expected a day that is not in the future.`, 'Give the day of the check.'],
        [body.trim() === '', { line: bodyLine, column: 1 }, 'Found no text after the facts, expected why the tool needs a policy.', 'Add two to four paragraphs.'],
        [/^#|<script/m.test(body), { line: bodyLine, column: 1 }, 'Found a heading or a script in the text, expected paragraphs only.', 'The page brings its own headings.'],
      ];
      return faults.flatMap(([wrong, position, message, hint]) => (wrong ? [{ file, ...position, message, hint }] : []));
    }),
};
