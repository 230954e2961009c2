/** A place in the text. Line and column are counted from 1; a column is one character. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One value written as text: plain, quoted or as a block. */
export interface ScalarNode {
  readonly kind: 'scalar';
  /** Tag as written, in its short form such as `!!int`; empty when there is none or only `!`. */
  readonly tag: string;
  readonly text: string;
  /** Written without quotes and not as a block: only then can it be a number, a date, true, false or null. */
  readonly isPlain: boolean;
  readonly position: Position;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly tag: string;
  readonly items: readonly YamlNode[];
  readonly position: Position;
}

export interface MappingEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly tag: string;
  readonly entries: readonly MappingEntry[];
  readonly position: Position;
}

/** `*name`: another node once more. The target may be a node that this alias stands inside of. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly anchor: string;
  readonly target: ContentNode;
  readonly position: Position;
}

export type ContentNode = ScalarNode | SequenceNode | MappingNode;

export type YamlNode = ContentNode | AliasNode;

/** The node itself, or what an alias stands for. */
export const resolveAlias = (node: YamlNode): ContentNode => (node.kind === 'alias' ? node.target : node);
