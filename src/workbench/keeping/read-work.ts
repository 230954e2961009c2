/** Work that comes from a link or from this device: nothing of it is taken on trust. */
import { mostTimes } from '../../catalogue/case-limits.ts';
import type { Choice } from '../../catalogue/composing/composition.ts';
import { boundedArgument } from '../../policy/parameters/bounded-argument.ts';
import type { ParameterValue } from '../../policy/parameters/parameter.ts';
import { acceptValue } from '../../policy/parameters/read-value.ts';
import type { JsonValue } from '../../policy/value.ts';
import type { WorkbenchData } from '../data.ts';
import { changedSince } from './digests.ts';
import { isMap } from './is-map.ts';
import { firstInstant, knownStart, type TriedCall, type Work } from '../work.ts';

/** A work, with what of it could not be taken over as it was. */
export interface ReadWork {
  readonly work: Work;
  /** Sentences for the reader. */
  readonly notes: readonly string[];
  /** Whether a policy that it is composed of reads otherwise than when the work was kept. */
  readonly isChanged: boolean;
}

/** More calls than this are not tried, and longer policies are not edited here. */
const mostCalls = 1000;
const longestText = 2_000_000;

/** No client takes a longer name of a server. */
const longestName = 200;

/**
 * The work that a value holds. Tools, policies and settings that the catalogue no longer has are left out, and said.
 *
 * @returns null when it is no work for this server
 */
export function readWork(data: WorkbenchData, value: unknown): ReadWork | null {
  if (!isMap(value) || value.server !== data.server.id || !isMap(value.composition)) return null;
  const { composition, text, calls, clock, serverName } = value;
  const notes: string[] = [];
  const posture = data.postures.find(({ id }) => id === composition.posture);
  if (posture === undefined && typeof composition.posture === 'string')
    notes.push(`The full policy “${composition.posture}” is no longer in the catalogue.`);
  const given = isMap(composition.tools) ? Object.entries(composition.tools) : [];
  const tools = given.flatMap(([tool, choice]): [string, Choice][] => {
    const read = readChoice(data, tool, choice);
    if (read.note !== undefined) notes.push(read.note);
    return read.choice === undefined ? [] : [[tool, read.choice]];
  });
  const tried = Array.isArray(calls) ? calls.slice(0, mostCalls).flatMap(readCall) : [];
  if (Array.isArray(calls) && tried.length < calls.length)
    notes.push(`${calls.length - tried.length} of ${calls.length} tried calls could not be read.`);
  if (typeof text === 'string' && text.length > longestText)
    notes.push('The edited text is longer than this page takes.');
  const hasName = typeof serverName === 'string' && serverName.length <= longestName;
  if (serverName !== undefined && !hasName)
    notes.push('What the client calls the server could not be read. The server’s own name stands.');
  const work: Work = {
    server: data.server.id,
    start: (isMap(value.start) ? knownStart(data, value.start) : null) ?? { from: 'nothing' },
    composition: { posture: posture?.id ?? null, tools: Object.fromEntries(tools) },
    text: typeof text === 'string' && text.length <= longestText ? text : null,
    calls: tried,
    clock: isInstant(clock) ? clock : firstInstant,
    serverName: hasName ? serverName : data.server.id,
  };
  const changed = changedSince(data, work, value.digests);
  if (changed.length > 0)
    notes.push(
      `Since this was kept, the catalogue has changed the policies of ${changed.join(', ')}. The file has today’s text, with the values as they were set.`,
    );
  return { work, notes, isChanged: changed.length > 0 };
}

function readChoice(data: WorkbenchData, name: string, value: unknown): { choice?: Choice; note?: string } {
  const tool = data.tools.find((each) => each.name === name);
  if (tool === undefined) return { note: `${name} is no tool of ${data.server.title}.` };
  if (value === 'blocked' || value === 'hidden') return { choice: value };
  const id = isMap(value) ? value.variant : undefined;
  const variant = tool.variants.find((each) => each.id === id);
  if (variant === undefined)
    return {
      note: `The policy “${String(id)}” of ${name} is no longer in the catalogue. The tool is blocked.`,
    };
  const given = isMap(value) && isMap(value.values) ? value.values : {};
  const values: Record<string, ParameterValue> = {};
  const notes: string[] = [];
  for (const [parameterId, each] of Object.entries(given)) {
    const parameter = variant.parameters?.find((one) => one.id === parameterId);
    const read = parameter && acceptValue(parameter, each, boundedArgument(data.knowledge, name, parameter));
    if (read && 'value' in read) values[parameterId] = read.value;
    else notes.push(`${name}: ${read?.error ?? `there is no setting “${parameterId}” any more.`}`);
  }
  const choice = Object.keys(values).length === 0 ? { variant: variant.id } : { variant: variant.id, values };
  return notes.length === 0 ? { choice } : { choice, note: `${notes.join(' ')} The default stands.` };
}

/** A call, or nothing when it is none. */
function readCall(value: unknown): TriedCall[] {
  if (!isMap(value)) return [];
  const { tool, arguments: given, arguments_text: text, params_text: params, at, upstream, times } = value;
  if (typeof tool !== 'string' || !isInstant(at)) return [];
  return [
    {
      tool,
      at,
      ...(isJsonMap(given) ? { arguments: given } : {}),
      ...(typeof text === 'string' ? { arguments_text: text } : {}),
      ...(typeof params === 'string' ? { params_text: params } : {}),
      ...(upstream === 'error' ? { upstream } : {}),
      ...(Number.isInteger(times) ? { times: Math.min(Math.max(Number(times), 1), mostTimes) } : {}),
    },
  ];
}

/** What JSON made is JSON, all the way down. */
const isJsonMap = (value: unknown): value is Record<string, JsonValue> => isMap(value);

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
