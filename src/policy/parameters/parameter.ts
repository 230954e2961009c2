/** What of a policy can be set to another value, as data. */
import type { z } from 'zod';
import type { parameterSchema } from './parameter-schema.ts';

/** A parameter of a policy. The policy as its author wrote it is the one with the defaults. */
export type Parameter = z.infer<typeof parameterSchema>;

/** A parameter of one kind. */
export type ParameterOf<Kind extends Parameter['kind']> = Extract<Parameter, { kind: Kind }>;

/** A bound as decimal text, the texts of a list, or a whole number; the kind of the parameter says which. */
export type ParameterValue = string | readonly string[] | number;

/** Values by the id of their parameter. One that is left out has its default. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** What a variant says of its parameters. */
export interface Parametric {
  readonly parameters?: readonly Parameter[] | undefined;
  readonly phrases?: readonly string[] | undefined;
}

/** All values, those that are left out filled in. */
export const withDefaults = (parameters: readonly Parameter[], values: ParameterValues): ParameterValues =>
  Object.fromEntries(parameters.map(({ id, default: own }) => [id, values[id] ?? own]));
