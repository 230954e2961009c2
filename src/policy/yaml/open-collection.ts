import { positionOf, type Mark } from './cursor.ts';
import type { MappingEntry, MappingNode, SequenceNode, YamlNode } from './node.ts';

/** How a collection is written, which decides what may follow in it. */
export type CollectionStyle =
  | 'block-sequence'
  /** A list whose entries begin in the column of the key it belongs to. */
  | 'indentless-sequence'
  | 'block-mapping'
  | 'flow-sequence'
  | 'flow-mapping'
  /** `a: b` as an entry of a flow sequence: a mapping of one entry without braces. */
  | 'flow-pair';

/** A list or a mapping whose end has not been read. */
export class OpenCollection {
  readonly style: CollectionStyle;
  readonly start: Mark;
  readonly node: SequenceNode | MappingNode;
  /** The key whose value is to come. */
  key: YamlNode | null = null;
  /** Whether that key stands without a colon, so that it has no value. */
  hasBareKey = false;
  private readonly items: YamlNode[] = [];
  private readonly entries: MappingEntry[] = [];

  constructor(style: CollectionStyle, tag: string, start: Mark) {
    this.style = style;
    this.start = start;
    const position = positionOf(start);
    this.node = style.endsWith('sequence')
      ? { kind: 'sequence', tag, items: this.items, position }
      : { kind: 'mapping', tag, entries: this.entries, position };
  }

  get isEmpty(): boolean {
    return this.items.length === 0 && this.entries.length === 0;
  }

  /** Takes in what was read: an entry of a list, or in turn a key and its value. */
  accept(node: YamlNode): void {
    if (this.node.kind === 'sequence') {
      this.items.push(node);
    } else if (this.key === null) {
      this.key = node;
    } else {
      this.entries.push({ key: this.key, value: node });
      [this.key, this.hasBareKey] = [null, false];
    }
  }
}
