import type { WorstCase } from '../../catalogue/request-budget.ts';
import type { Tool } from '../../catalogue/schema/tool.ts';

export const thousands = (count: number): string => count.toLocaleString('en');

export function keyInWords({ needs_key: key, needs_signature: signature }: Tool): string {
  if (key !== true) return 'Not needed';
  return signature === true ? 'Needed, and the request is signed' : 'Needed, without a signature';
}

/** How many calls a minute use up the request budget that all share. */
export function worstCaseInWords({ weight, timeRequest, budget, callsPerMinute }: WorstCase): string {
  if (callsPerMinute === null) return 'Not known, because the tool is retired.';
  const price =
    timeRequest === 0 ? `weight ${weight}` : `weight ${weight} and ${timeRequest} for the time request`;
  return `${thousands(callsPerMinute)} calls a minute, at ${price}, use up the ${thousands(budget)} that all share.`;
}

export function hintsInWords(hints: Tool['server_hints']): string {
  const words = [
    ['read-only', hints.read_only],
    ['destructive', hints.destructive],
    ['idempotent', hints.idempotent],
    ['open world', hints.open_world],
  ] as const;
  return words.map(([name, holds]) => `${name} ${holds ? 'yes' : 'no'}`).join(', ');
}
