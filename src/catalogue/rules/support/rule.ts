import type {
  AttackFolder,
  Content,
  NamedPage,
  PageDocument,
  PolicyText,
  PostureFiles,
  ToolFolder,
} from '../../read/content.ts';
import type { ContentDocument } from '../../read/document.ts';
import type { FieldPath } from '../../read/yaml-text.ts';
import type { RuleFault } from '../../report/fault.ts';
import type { Attack } from '../../schema/attack.ts';
import type { Posture } from '../../schema/posture.ts';
import type { Server } from '../../schema/server.ts';
import type { Tool } from '../../schema/tool.ts';

/** A tool whose page has the shape it should have. */
export interface ToolSubject {
  readonly folder: ToolFolder;
  readonly page: PageDocument<Tool>;
  readonly tool: Tool;
  /** Null when the tool's server is unknown or has faults of its own. */
  readonly server: Server | null;
}

/** One of a tool's policies: what the tool's page says of it, and its file. */
export interface VariantSubject extends ToolSubject {
  readonly variant: Tool['policies'][number];
  /** Where the page says it. */
  readonly field: readonly ['policies', number];
  /** Null when there is none, which has been said. */
  readonly file: PolicyText | null;
}

/** A documented case whose page has the shape it should have. */
export interface AttackSubject {
  /** All cases lie in one folder, with their policies. */
  readonly folder: AttackFolder;
  readonly page: NamedPage<Attack>;
  readonly attack: Attack;
}

/** The text of a page. */
export interface ProseSubject {
  readonly page: PageDocument<unknown>;
  /** Whether it has headings of its own. That of a tool or a case stands under headings of the site. */
  readonly ownHeadings: boolean;
}

/** A policy file, loaded or refused. */
export interface PolicySubject {
  readonly file: PolicyText;
}

/** A policy file in the folder of its tool. */
export interface ToolPolicySubject extends PolicySubject {
  readonly folder: ToolFolder;
}

/** A posture that has the shape it should have. */
export interface PostureSubject {
  readonly files: PostureFiles;
  readonly document: ContentDocument<Posture>;
  readonly posture: Posture;
  /** The folders of its server's tools. */
  readonly tools: readonly ToolFolder[];
}

/** What every rule may look up besides its subject. */
export interface Surroundings {
  readonly content: Content;
  /** The day it is where the day begins first, `YYYY-MM-DD`: no honest date is later. */
  readonly latestDay: string;
}

interface RuleOn<Scope extends string, Subject> {
  /** Stable name of the kind of fault. It never changes its meaning. */
  readonly code: string;
  /** What is wrong when the rule finds something, in one sentence. */
  readonly meaning: string;
  readonly looksAt: Scope;
  readonly find: (subject: Subject, surroundings: Surroundings) => readonly RuleFault[];
}

/** Looks at all files together. */
export type ContentRule = RuleOn<'content', Content>;
/** Looks at one tool at a time. */
export type ToolRule = RuleOn<'tool', ToolSubject>;
/** Looks at one of a tool's policies at a time. */
export type VariantRule = RuleOn<'variant', VariantSubject>;
/** Looks at one documented case at a time. */
export type AttackRule = RuleOn<'attack', AttackSubject>;
/** Looks at the text of one page at a time. */
export type ProseRule = RuleOn<'prose', ProseSubject>;
/** Looks at one policy file at a time. */
export type PolicyRule = RuleOn<'policy', PolicySubject>;
/** Looks at one policy file of a tool at a time. */
export type ToolPolicyRule = RuleOn<'tool policy', ToolPolicySubject>;
/** Looks at one posture at a time. */
export type PostureRule = RuleOn<'posture', PostureSubject>;

/** One check that no schema can make. A new one is added in the file of its subject. */
export type Rule =
  | ContentRule
  | ToolRule
  | VariantRule
  | AttackRule
  | ProseRule
  | PolicyRule
  | ToolPolicyRule
  | PostureRule;

/** A fault at a field of a document. */
export function faultAt(
  document: Pick<ContentDocument<unknown>, 'path' | 'at'>,
  field: FieldPath,
  message: string,
  hint: string,
): RuleFault {
  return { file: document.path, ...document.at(...field), message, hint };
}

/** A fault of a file as a whole. */
export const faultOfFile = (file: string, message: string, hint: string): RuleFault => ({
  file,
  line: 1,
  column: 1,
  message,
  hint,
});
