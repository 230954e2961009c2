/** The content as it lies on the disk: every file parsed by itself, nothing joined yet. */
import type { Attack } from '../schema/attack.ts';
import type { Category } from '../schema/category.ts';
import type { Cases } from '../schema/cases.ts';
import type { Changes } from '../schema/changes.ts';
import type { Doc } from '../schema/doc.ts';
import type { Engine } from '../schema/engine.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { Posture } from '../schema/posture.ts';
import type { References } from '../schema/references.ts';
import type { RetiredEntries } from '../schema/retired.ts';
import type { Risk } from '../schema/risk.ts';
import type { Searches } from '../schema/searches.ts';
import type { Server } from '../schema/server.ts';
import type { Site } from '../schema/site.ts';
import type { Tool } from '../schema/tool.ts';
import type { Loaded } from '../../policy/load.ts';
import type { ContentDocument } from './document.ts';

/** A document that is named by its file. */
export interface NamedDocument<T> extends ContentDocument<T> {
  /** The file's name without its ending. */
  readonly id: string;
}

/** A page with frontmatter and prose. */
export interface PageDocument<T> extends ContentDocument<T> {
  readonly body: string;
  /** Line on which the body starts, counted from 1. */
  readonly bodyLine: number;
}

/** A page that is named by its file. */
export type NamedPage<T> = NamedDocument<T> & PageDocument<T>;

export interface PolicyText {
  readonly path: string;
  /** The file's name without its ending. */
  readonly id: string;
  /** As its author wrote it, with the places that faults name. */
  readonly text: string;
  readonly loaded: Loaded;
  /** As the site serves it: what is proved, shown, hashed and copied. */
  readonly published: { readonly text: string; readonly loaded: Loaded };
}

/** A folder in which policies lie, each beside its cases. */
export interface PolicyFolder {
  readonly path: string;
  /** Names of the policy files without their ending, of unreadable ones too. */
  readonly policyIds: readonly string[];
  readonly policies: readonly PolicyText[];
  /** Names of the cases files without their ending, of unreadable ones too. */
  readonly casesIds: readonly string[];
  readonly cases: readonly NamedDocument<Cases>[];
}

/** `content/tools/<server>/<name>/` */
export interface ToolFolder extends PolicyFolder {
  readonly server: string;
  readonly name: string;
  readonly page: PageDocument<Tool> | null;
}

/** `content/attacks/`: a policy has the name of its page. */
export interface AttackFolder extends PolicyFolder {
  /** Names of the pages without their ending, of unreadable ones too. */
  readonly pageIds: readonly string[];
  readonly pages: readonly NamedPage<Attack>[];
}

/** `content/postures/<server>/<id>.yaml` with its cases. */
export interface PostureFiles {
  /** Path of the posture, whether it is there or not. */
  readonly path: string;
  readonly server: string;
  readonly id: string;
  readonly posture: ContentDocument<Posture> | null;
  readonly cases: ContentDocument<Cases> | null;
}

export interface Content {
  readonly site: ContentDocument<Site> | null;
  readonly engine: ContentDocument<Engine> | null;
  readonly risk: ContentDocument<Risk> | null;
  readonly references: ContentDocument<References> | null;
  readonly changes: ContentDocument<Changes> | null;
  readonly retired: ContentDocument<RetiredEntries> | null;
  readonly searches: ContentDocument<Searches> | null;
  readonly ledger: ContentDocument<Ledger> | null;
  readonly categories: readonly NamedDocument<Category>[];
  readonly servers: readonly NamedDocument<Server>[];
  readonly tools: readonly ToolFolder[];
  readonly postures: readonly PostureFiles[];
  readonly attacks: AttackFolder;
  readonly docs: readonly PageDocument<Doc>[];
}

/** Every folder with policies of its own. */
export const policyFolders = ({ tools, attacks }: Content): PolicyFolder[] => [...tools, attacks];
