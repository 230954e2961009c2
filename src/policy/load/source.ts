import type { MappingEntry, Position, YamlNode } from '../yaml/node.ts';
import type { YamlDocument } from '../yaml/read.ts';

/** Something the author wrote, as it stands in the text. */
export interface Written {
  /** The key, or null for an entry of a list and for the policy as a whole. */
  readonly key: YamlNode | null;
  readonly value: YamlNode;
}

/** A key that the engine ignores. */
export interface UnknownKey {
  /** Place of the mapping it stands in, such as `tools.ping.rules[0]`; empty at the top. */
  readonly place: string;
  readonly key: string;
  /** The keys that the engine knows there. */
  readonly known: readonly string[];
  /** Where the key begins. */
  readonly position: Position;
  readonly value: YamlNode;
}

/** Where in the text a policy says what. A place is in the engine's notation: `tools.ping.rules[0].name`. */
export interface PolicySource {
  /** The whole policy, or null when the text holds nothing. */
  readonly root: YamlNode | null;
  /** What stands at each place, in the order of reading. */
  readonly written: ReadonlyMap<string, Written>;
  readonly unknownKeys: readonly UnknownKey[];
  /** Where a second document begins, which the engine never reads; null when there is none. */
  readonly ignoredFrom: Position | null;
  /** Whether the author wrote something at a place. */
  isWritten(place: string): boolean;
  /** Where the key of a place begins, or its value if it has none. Of an unwritten place, the nearest one around it. */
  keyPosition(place: string): Position;
  /** Where the value of a place begins. Of an unwritten place, what stands nearest around it. */
  valuePosition(place: string): Position;
}

const startOfText: Position = { line: 1, column: 1 };

/** The place around a place: its last step taken off. */
const placeAround = (place: string) => place.replace(/(?:^|\.)[^.[\]]*$|\[[0-9]+\]$/, '');

/** A source that grows while a policy is read. */
export class SourceRecorder implements PolicySource {
  readonly root: YamlNode | null;
  readonly written = new Map<string, Written>();
  readonly unknownKeys: UnknownKey[] = [];
  readonly ignoredFrom: Position | null;

  constructor({ root, ignoredFrom }: YamlDocument) {
    this.root = root;
    this.ignoredFrom = ignoredFrom;
    if (root) this.written.set('', { key: null, value: root });
  }

  /** The place of a named entry inside another place. */
  static inside(place: string, name: string): string {
    return place === '' ? name : `${place}.${name}`;
  }

  record(place: string, written: Written): void {
    this.written.set(place, written);
  }

  recordUnknown(
    place: string,
    key: string,
    { key: node, value }: MappingEntry,
    known: readonly string[],
  ): void {
    this.unknownKeys.push({ place, key, known, position: node.position, value });
  }

  isWritten(place: string): boolean {
    return this.written.has(place);
  }

  keyPosition(place: string): Position {
    const written = this.nearest(place);
    return written ? (written.key ?? written.value).position : startOfText;
  }

  valuePosition(place: string): Position {
    return this.nearest(place)?.value.position ?? startOfText;
  }

  private nearest(place: string): Written | null {
    for (let around = place; ; around = placeAround(around)) {
      const written = this.written.get(around);
      if (written ?? around === '') return written ?? null;
    }
  }
}
