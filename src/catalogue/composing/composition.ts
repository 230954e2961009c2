/** A policy as somebody composes it: what becomes of each tool of a server, and where they started. */
import type { Parametric, ParameterValues } from '../../policy/parameters/index.ts';
import type { BlockList } from '../policy-text/tool-block.ts';
import type { Case } from '../schema/cases.ts';
import type { Posture } from '../schema/posture.ts';
import type { Tool } from '../schema/tool.ts';

/** A policy of a tool that can be chosen. */
export interface ComposableVariant
  extends Parametric, Pick<Tool['policies'][number], 'id' | 'title' | 'brief' | 'use_when' | 'recommended'> {
  /** As its author wrote it. */
  readonly text: string;
  /** The lines of the tool, ready for `list` of a full policy. */
  readonly block: string;
  readonly list: BlockList;
  /** From which calls at the edge of a value are derived. */
  readonly cases: readonly Case[];
}

/** A tool for which something can be chosen. */
export interface ComposableTool extends Pick<Tool, 'name' | 'arguments'> {
  /** Title of its group. */
  readonly group: string;
  readonly variants: readonly ComposableVariant[];
}

/** A posture to start from. */
export type ComposablePosture = Pick<
  Posture,
  'id' | 'title' | 'summary' | 'key_permission' | 'default' | 'wildcard' | 'tools'
>;

/** All that is needed of a server to compose a policy for it. JSON can hold it. */
export interface ComposableServer {
  readonly server: { readonly title: string };
  /** Where editors find the schema of policies. */
  readonly schema_url: string;
  /** In the catalogue's order, which is that of the policy. */
  readonly tools: readonly {
    readonly name: string;
    readonly group: string;
    readonly variants: readonly Pick<
      ComposableVariant,
      'id' | 'title' | 'use_when' | 'block' | 'list' | 'parameters' | 'phrases'
    >[];
  }[];
  readonly postures: readonly ComposablePosture[];
}

/** What becomes of a tool: one of its policies with values for its parameters, left to the default, or hidden. */
export type Choice =
  | { readonly variant: string; readonly values?: ParameterValues | undefined }
  | 'blocked'
  | 'hidden';

/** What is said of a chosen policy. */
export type ChoiceWords = Pick<ComposableVariant, 'title' | 'use_when'>;

/** A composition put together. */
export interface Composed {
  readonly text: string;
  /** Of the chosen policies with values that were set, which the words follow; by the name of the tool. */
  readonly words: Readonly<Record<string, ChoiceWords>>;
}

/** A whole policy in the making. JSON can hold it. */
export interface Composition {
  /** The posture it started from, whose rules for every tool it keeps; null when it started from nothing. */
  readonly posture: string | null;
  /** By the name of the tool. One that is left out is blocked: no rule names it, and the default denies it. */
  readonly tools: Readonly<Record<string, Choice>>;
}

/** What a posture chooses itself. */
export const compositionOf = ({ id, tools }: ComposablePosture): Composition => ({
  posture: id,
  tools: Object.fromEntries(
    Object.entries(tools).map(([tool, variant]): [string, Choice] => [tool, { variant }]),
  ),
});
