/** What the workbench knows of a server: a file of its own, fetched when the page opens. Cases come in a second one, on demand. */
import type { Case } from '../catalogue/schema/cases.ts';
import type { BlockList } from '../catalogue/policy-text/tool-block.ts';
import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import type { ToolDecision } from '../policy/tool-decision.ts';

/** The form of both files. A page that was opened before a new version was published asks to be loaded again. */
export const dataVersion = 1;

/** An argument of a tool, as its form shows it. */
export interface WorkbenchArgument {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly required: boolean;
  readonly meaning: string;
  readonly limits?: string | undefined;
  /** Every value that the provider accepts, when there are few. */
  readonly values?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
}

/** One of a tool's own policies. */
export interface WorkbenchVariant {
  readonly id: string;
  readonly title: string;
  /** What it lets through, in three to six words. */
  readonly brief: string;
  readonly use_when: string;
  readonly recommended: boolean;
  /** The file as published. */
  readonly text: string;
  readonly fileName: string;
  /** The lines of the tool, ready for `list` of a full policy. */
  readonly block: string;
  readonly list: BlockList;
  readonly decision: ToolDecision;
}

export interface WorkbenchTool {
  readonly name: string;
  readonly title: string;
  /** Of its page, without the site's base path. */
  readonly address: string;
  /** The title of the group that it stands in. */
  readonly group: string;
  readonly category: { readonly id: string; readonly title: string };
  readonly risk: { readonly score: number; readonly title: string };
  readonly retired: boolean;
  readonly arguments: readonly WorkbenchArgument[];
  readonly undeclared_arguments: readonly { readonly name: string; readonly meaning: string }[];
  readonly variants: readonly WorkbenchVariant[];
}

/** A full policy of the server. */
export interface WorkbenchPosture {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly recommended: boolean;
  /** Of its page, without the site's base path. */
  readonly address: string;
  readonly key_permission?: string | undefined;
  readonly wildcard?: string | undefined;
  /** Which variant of each tool goes in. */
  readonly tools: Readonly<Record<string, string>>;
  /** The file as published. */
  readonly text: string;
  readonly fileName: string;
}

/** A change to many tools at once. */
export interface WorkbenchPreset {
  readonly label: string;
  readonly action: 'open' | 'block';
  readonly tools: readonly string[];
}

export interface WorkbenchData {
  readonly version: typeof dataVersion;
  readonly server: { readonly id: string; readonly title: string; readonly short_title: string };
  /** The first line of every published policy, by which editors find its schema. */
  readonly schema_line: string;
  /** In the catalogue's order. */
  readonly tools: readonly WorkbenchTool[];
  readonly postures: readonly WorkbenchPosture[];
  readonly presets: readonly WorkbenchPreset[];
  /** What the checks need to know of the tools; null when it is not known whole. */
  readonly knowledge: ServerKnowledge | null;
  /** Of the cases, without the site's base path. */
  readonly cases_address: string;
}

/** A case of the attack library with a policy for this server. */
export interface WorkbenchAttack {
  readonly id: string;
  readonly title: string;
  /** Of its page, without the site's base path. */
  readonly address: string;
  readonly policy: { readonly title: string; readonly text: string; readonly fileName: string };
  readonly cases: readonly Case[];
}

export interface WorkbenchCases {
  readonly version: typeof dataVersion;
  /** By tool, then by variant. */
  readonly tools: Readonly<Record<string, Readonly<Record<string, readonly Case[]>>>>;
  readonly postures: Readonly<Record<string, readonly Case[]>>;
  readonly attacks: readonly WorkbenchAttack[];
}
