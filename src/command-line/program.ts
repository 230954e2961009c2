import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';

/** A posture of a server: a full policy, with the calls that prove it. */
export interface CataloguedPosture {
  readonly id: string;
  readonly title: string;
  readonly isRecommended: boolean;
  /** The policy as the site publishes it. */
  readonly policy: string;
  /** Its cases, as their author wrote them. */
  readonly cases: string;
}

/** The policies that the catalogue has for a server. */
export interface CataloguedPolicies {
  /** The cases of the tools' own policies, as their authors wrote them. */
  readonly toolCases: readonly string[];
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
