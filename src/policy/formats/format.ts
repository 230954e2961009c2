import type { KnownTool } from '../check/server-knowledge.ts';
import type { Policy } from '../format.ts';
import type { Loss } from './losses.ts';

/** A policy that the engine loads, with the text that it was loaded from. */
export interface SourcePolicy {
  readonly text: string;
  readonly policy: Policy;
}

/** What a reader sets for a conversion. */
export interface FormatSettings {
  /** The name under which the client knows the server. */
  readonly serverName: string;
}

/** A policy in a client's own format, with what that format does not enforce. */
export interface Rendered {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** Where a client looks for its file. */
interface FormatFile {
  /** For whom or for what the file counts, such as `you` or `one project`. */
  readonly scope: string;
  /** The path, by operating system; the same everywhere when there is one alone. */
  readonly paths: readonly {
    readonly system: 'any' | 'Linux' | 'macOS' | 'Windows';
    readonly path: string;
  }[];
}

/** What a format can hold. `ask` says that a person is asked instead. */
export type Carried = 'yes' | 'partly' | 'ask' | 'no';

/** What a format of a client or a gateway is, in words. Apart from how it is written, so that the workbench's worker need not carry it. */
export interface FormatFacts {
  /** Part of addresses: it never changes. */
  readonly id: string;
  readonly title: string;
  /** What the program is that reads it. */
  readonly client: string;
  /** How its code is highlighted. */
  readonly language: 'yaml' | 'json' | 'toml' | 'text';
  /** Ends the name of a download. */
  readonly extension: string;
  readonly files: readonly FormatFile[];
  /** How the file is put to use, and how that is undone; a sentence or two each. */
  readonly use: string;
  readonly undo: string;
  readonly carries: {
    readonly deny: Carried;
    readonly allowOnly: Carried;
    readonly ask: Carried;
    readonly conditions: Carried;
    readonly rateLimit: Carried;
  };
}

/** How a policy is written in a format. */
export interface FormatRenderer {
  /** That of its facts. */
  readonly id: string;
  /**
   * Renders a policy. Never allows without a question what the policy denies. `tools` are those of the server, as far as
   * they are known; a policy may name others.
   */
  readonly render: (source: SourcePolicy, tools: readonly KnownTool[], settings: FormatSettings) => Rendered;
  /** What is wrong with the name of a server or a tool in this format, in words. None when nothing is. */
  readonly nameProblems: (serverName: string, tools: readonly string[]) => readonly string[];
}

/** A format of a client or a gateway into which a policy can be rendered. */
export type PolicyFormat = FormatFacts & FormatRenderer;
