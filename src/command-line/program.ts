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

/** A server of the catalogue, as far as the commands use it. */
export interface CataloguedServer {
  readonly id: string;
  /** Null when its content has faults. */
  readonly knowledge: ServerKnowledge | null;
  /** The cases of the tools' own policies, as their authors wrote them. */
  readonly toolCases: readonly string[];
  /** In their own order. */
  readonly postures: readonly CataloguedPosture[];
}

/** What the commands know of the program that they are a part of. */
export interface Program {
  /** How it is called, such as `node policy.mjs`. */
  readonly name: string;
  readonly version: string;
  /** Where the messages are explained; the code is the section. */
  readonly messagesAddress: () => string;
  /** Read when a command needs them. */
  readonly servers: () => Promise<readonly CataloguedServer[]>;
}
