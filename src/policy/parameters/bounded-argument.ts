import type { KnownArgument, ServerKnowledge } from '../check/server-knowledge.ts';
import type { Parameter } from './parameter.ts';

/** The argument that a parameter bounds, with what is known of its values. */
export function boundedArgument(
  server: ServerKnowledge | null,
  tool: string,
  parameter: Parameter,
): KnownArgument | undefined {
  if (parameter.kind === 'calls-per-window') return undefined;
  const bounded = parameter.sets.map(({ path }) => path.slice('args.'.length));
  const known = server?.tools.find(({ name }) => name === tool);
  return known?.arguments.find(({ name }) => bounded.includes(name));
}
