/** The content as it lies on the disk: every file parsed by itself, nothing joined yet. */
import type { Category } from '../schema/category.ts';
import type { Cases } from '../schema/cases.ts';
import type { Doc } from '../schema/doc.ts';
import type { Posture } from '../schema/posture.ts';
import type { Risk } from '../schema/risk.ts';
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

export interface PolicyText {
  readonly path: string;
  /** The file's name without its ending. */
  readonly id: string;
  readonly text: string;
  readonly loaded: Loaded;
}

/** `content/tools/<server>/<name>/` */
export interface ToolFolder {
  readonly path: string;
  readonly server: string;
  readonly name: string;
  readonly page: PageDocument<Tool> | null;
  /** Names of the policy files without their ending, of unreadable ones too. */
  readonly policyIds: readonly string[];
  readonly policies: readonly PolicyText[];
  /** Names of the cases files without their ending, of unreadable ones too. */
  readonly casesIds: readonly string[];
  readonly cases: readonly NamedDocument<Cases>[];
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
  readonly risk: ContentDocument<Risk> | null;
  readonly categories: readonly NamedDocument<Category>[];
  readonly servers: readonly NamedDocument<Server>[];
  readonly tools: readonly ToolFolder[];
  readonly postures: readonly PostureFiles[];
  readonly docs: readonly PageDocument<Doc>[];
}
