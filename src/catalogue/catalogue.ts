/** What the site, the checks and the tests know of `content/`: parsed, joined, with its files' text as written. */
import type { ToolDecision } from '../policy/tool-decision.ts';
import type { Policy } from '../policy/format.ts';
import type { Attack } from './schema/attack.ts';
import type { Change } from './schema/changes.ts';
import type { Case } from './schema/cases.ts';
import type { Category } from './schema/category.ts';
import type { Doc } from './schema/doc.ts';
import type { Engine } from './schema/engine.ts';
import type { EntryKind } from './schema/entry.ts';
import type { Posture } from './schema/posture.ts';
import type { References } from './schema/references.ts';
import type { Retired } from './schema/retired.ts';
import type { Risk } from './schema/risk.ts';
import type { Server } from './schema/server.ts';
import type { KnownServers } from './server-knowledge.ts';
import type { Site } from './schema/site.ts';
import type { Tool } from './schema/tool.ts';

/** A policy as published: the bytes that are shown, copied, downloaded and tested. */
export interface PolicyFile {
  /** Path from the project's root; of the posture's own file when the text is assembled. */
  readonly path: string;
  /** Where it is served, without the site's base path. */
  readonly address: string;
  /** Name a download gets, such as `read_note-not-private.yaml`. */
  readonly fileName: string;
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly policy: Policy;
  readonly cases: readonly Case[];
}

/** One of a tool's own policies, in the order of its frontmatter. */
export interface ToolPolicy extends PolicyFile {
  readonly variant: Tool['policies'][number];
  /** Lines to paste under `tools:` of an existing file (under `hide:` for a hidden tool). */
  readonly block: string;
}

export interface ToolEntry {
  readonly tool: Tool;
  readonly server: Server;
  readonly category: Category;
  /** Path of tool.mdx from the project's root. */
  readonly path: string;
  readonly policies: readonly ToolPolicy[];
  readonly recommended: ToolPolicy;
}

export interface PostureEntry {
  readonly posture: Posture;
  readonly server: Server;
  /** Path of the posture's file from the project's root. */
  readonly path: string;
  /** The full policy, assembled from the tools' own files. */
  readonly file: PolicyFile;
  /** One for each tool of the server, in the catalogue's order. */
  readonly decisions: readonly {
    readonly tool: ToolEntry;
    readonly variant: ToolPolicy;
    readonly decision: ToolDecision;
  }[];
}

/** The policy that stops or limits what happened in a documented case. */
export interface AttackPolicy extends PolicyFile {
  readonly server: Server;
  readonly title: string;
  readonly summary: string;
}

/** Tools that give the access that a case was about, and how close they are to it. */
export interface Analogy {
  /** In the catalogue's order. */
  readonly tools: readonly ToolEntry[];
  readonly strength: Attack['tools'][number]['strength'];
  readonly why: string;
}

/** A documented case of the attack library. */
export interface AttackEntry {
  readonly attack: Attack;
  /** Path of its page from the project's root. */
  readonly path: string;
  /** Where it is served, without the site's base path. */
  readonly address: string;
  /** Null when no call policy stops the case. */
  readonly policy: AttackPolicy | null;
  /** The kinds of access, in their own order. */
  readonly categories: readonly Category[];
  /** Groups of tools that give the same access, the closest first. */
  readonly analogies: readonly Analogy[];
  /** The server that the case concerns as a whole. */
  readonly serverWide: { readonly server: Server; readonly why: string } | null;
  /** By list, in the order of content/references.yaml. */
  readonly references: readonly {
    readonly list: References['lists'][number];
    readonly entries: readonly {
      readonly entry: string;
      readonly title: string;
      readonly basis: Attack['references'][number]['basis'];
    }[];
  }[];
}

/** A page of the documentation. */
export interface DocEntry {
  readonly doc: Doc;
  /** Path of the file from the project's root. */
  readonly path: string;
  /** Where it is served, without the site's base path. */
  readonly address: string;
}

/** An entry of any kind, as a link to it. */
export interface EntryLink {
  readonly kind: EntryKind;
  /** What it is called in the whole catalogue. */
  readonly id: string;
  /** What it is called among its kind. */
  readonly name: string;
  /** Where it is shown, without the site's base path. */
  readonly address: string;
}

/** Something that changed in the data. */
export interface ChangeEntry {
  readonly change: Change;
  /** Its place on the page of changes, without the site's base path. */
  readonly address: string;
  readonly entries: readonly EntryLink[];
}

/** An entry that is no longer where links to it lead. */
export interface RetiredEntry {
  readonly retired: Retired;
  /** The address of its page, without the site's base path; null when it was a part of another page. */
  readonly page: string | null;
  /** The addresses of the files that were served under its id. */
  readonly files: readonly string[];
  readonly replacement: EntryLink | null;
}

export interface Catalogue {
  readonly site: Site;
  /** The engine that the policies are for. */
  readonly engine: Engine;
  readonly risk: Risk;
  /** In their own order. */
  readonly categories: readonly Category[];
  readonly servers: readonly Server[];
  /** What the checks of policies need to know of each server, by its id. */
  readonly knowledge: KnownServers;
  /** By server, then by the server's groups, then by name as the groups list them. */
  readonly tools: readonly ToolEntry[];
  /** In their own order. */
  readonly postures: readonly PostureEntry[];
  /** The newest first. */
  readonly attacks: readonly AttackEntry[];
  /** In their own order. */
  readonly docs: readonly DocEntry[];
  /** The newest first. */
  readonly changes: readonly ChangeEntry[];
  readonly retired: readonly RetiredEntry[];
}
