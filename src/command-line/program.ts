import type { ComposablePosture, ComposableServer } from '../catalogue/composing/composition.ts';
import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';

/** A posture of a server: a full policy, with the calls that prove it. */
export interface CataloguedPosture extends ComposablePosture {
  readonly isRecommended: boolean;
  /** The policy as the site publishes it. */
  readonly policy: string;
  /** Its cases, as their author wrote them. */
  readonly cases: string;
}

type ComposableTool = ComposableServer['tools'][number];

/** One of a tool's own policies. */
export type CataloguedVariant = ComposableTool['variants'][number] & {
  /** As its author wrote it. */
  readonly text: string;
  /** Its cases, as their author wrote them. */
  readonly cases: string;
};

/** The policies that the catalogue has for a server. */
export interface CataloguedPolicies extends ComposableServer {
  readonly tools: readonly (Omit<ComposableTool, 'variants'> & {
    readonly variants: readonly CataloguedVariant[];
  })[];
  /** In their own order. */
  readonly postures: readonly CataloguedPosture[];
}

/** A server of the catalogue. What is known of it is read when a command asks. */
export interface CataloguedServer {
  readonly id: string;
  /** Null when its content has faults. */
  readonly knowledge: () => Promise<ServerKnowledge | null>;
  /** Null when the content has faults. */
  readonly policies: () => Promise<CataloguedPolicies | null>;
}

/** What the commands know of the program that they are a part of. */
export interface Program {
  /** How it is called, such as `node policy.mjs`. */
  readonly name: string;
  readonly version: string;
  /** Where the messages are explained; the code is the section. */
  readonly messagesAddress: () => string;
  readonly servers: () => readonly CataloguedServer[];
}
