import type { WorstCase } from '../catalogue/request-budget.ts';
import type { Server } from '../catalogue/schema/server.ts';
import type { Tool } from '../catalogue/schema/tool.ts';

export const thousands = (count: number): string => count.toLocaleString('en');

/** What the server is for, such as Binance, where its title would be long. */
export const shortTitle = ({ title }: Pick<Server, 'title'>): string => title.replace(/ MCP server$/, '');

export function keyInWords({ needs_key: key, needs_signature: signature }: Tool): string {
  if (!key) return 'Not needed';
  return signature ? 'Needed, and the request is signed' : 'Needed, without a signature';
}

/** How many calls a minute use up the weight that all programs behind the address share. */
export function worstCaseInWords(
  { weight, timeRequest, callsPerMinute }: WorstCase,
  budget: Server['request_budget'],
): string {
  if (callsPerMinute === null) return 'Not known, because the endpoint is gone.';
  const price =
    timeRequest === 0 ? `weight ${weight}` : `weight ${weight} and ${timeRequest} for the time request`;
  return `${thousands(callsPerMinute)} calls a minute, at ${price}, use up the ${thousands(budget.weight_per_minute)} of the address.`;
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
