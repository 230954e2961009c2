import type { KnownArgument } from '../policy/check/server-knowledge.ts';
import type { Parameter } from '../policy/parameters/parameter.ts';
import type { WorkbenchData } from './data.ts';

/** The argument that a parameter bounds, with what is known of its values. */
export function argumentOf(
  { knowledge }: WorkbenchData,
  tool: string,
  parameter: Parameter,
): KnownArgument | undefined {
  if (parameter.kind === 'calls-per-window') return undefined;
  const bounded = parameter.sets.map(({ path }) => path.slice('args.'.length));
  const known = knowledge?.tools.find(({ name }) => name === tool);
  return known?.arguments.find(({ name }) => bounded.includes(name));
}
