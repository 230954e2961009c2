/**
 * What the workbench knows of a server: a file of its own, fetched when the page opens. The attack library comes in a second
 * one, on demand.
 */
import type { Case } from '../catalogue/schema/cases.ts';
import type { Tool } from '../catalogue/schema/tool.ts';
import type {
  ComposablePosture,
  ComposableTool,
  ComposableVariant,
} from '../catalogue/composing/composition.ts';
import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import type { ToolDecision } from '../policy/tool-decision.ts';

/** The form of both files. A page that was opened before a new version was published asks to be loaded again. */
export const dataVersion = 3;

/** An argument of a tool, as its form shows it. */
export type WorkbenchArgument = Tool['arguments'][number];

/** One of a tool's own policies. */
export interface WorkbenchVariant extends ComposableVariant {
  readonly decision: ToolDecision;
  /** Changes with the text that its author wrote, so that a link can tell whether it means the same. */
  readonly digest: string;
}

export interface WorkbenchTool extends ComposableTool {
  readonly title: string;
  /** Of its page, without the site's base path. */
  readonly address: string;
  readonly category: { readonly id: string; readonly title: string };
  readonly risk: { readonly score: number; readonly title: string };
  readonly undeclared_arguments: readonly { readonly name: string; readonly meaning: string }[];
  readonly variants: readonly WorkbenchVariant[];
}

/** A full policy of the server. */
export interface WorkbenchPosture extends ComposablePosture {
  readonly recommended: boolean;
  /** Changes with what the policy does whatever is chosen for the tools. */
  readonly digest: string;
  /** The file as published. */
  readonly text: string;
}

/** A change to many tools at once. */
export interface WorkbenchPreset {
  readonly label: string;
  readonly action: 'open' | 'block';
  readonly tools: readonly string[];
}

export interface WorkbenchData {
  readonly version: typeof dataVersion;
  readonly server: { readonly id: string; readonly title: string };
  /** Where editors find the schema of policies. */
  readonly schema_url: string;
  /** In the catalogue's order. */
  readonly tools: readonly WorkbenchTool[];
  readonly postures: readonly WorkbenchPosture[];
  /** Cases of the attack library with a policy for this server, to start from. The policy comes with the cases. */
  readonly attacks: readonly { readonly id: string; readonly title: string }[];
  readonly presets: readonly WorkbenchPreset[];
  /** What the checks need to know of the tools; null when it is not known whole. */
  readonly knowledge: ServerKnowledge | null;
  /** Of the cases, without the site's base path. */
  readonly cases_address: string;
}

/** A case of the attack library with a policy for this server. */
interface WorkbenchAttack {
  readonly id: string;
  readonly title: string;
  /** Of its policy. */
  readonly text: string;
  readonly cases: readonly Case[];
}

export interface WorkbenchCases {
  readonly version: typeof dataVersion;
  readonly attacks: readonly WorkbenchAttack[];
}
