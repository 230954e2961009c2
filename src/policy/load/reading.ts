import type { Problem } from '../problem.ts';
import { describeNode, quote } from './describe.ts';
import { nothing, type Nothing } from './nothing.ts';
import { problemAt, type Finding } from './problems.ts';
import type { SourceRecorder } from './source.ts';
import type {
  AliasNode,
  ContentNode,
  MappingNode,
  ScalarNode,
  SequenceNode,
  YamlNode,
} from '../yaml/node.ts';

/** Thrown when reading cannot go on. The problem is already noted. */
export class ReadingStopped extends Error {}

/** What to do with each kind of node. An entry of a list that gives nothing is dropped. */
export interface Readers<T> {
  scalar(node: ScalarNode): T | Nothing;
  sequence(node: SequenceNode): T | Nothing;
  mapping(node: MappingNode): T | Nothing;
}

/** `<<` inside `<<` is read by recursion, and a call stack is finite. Values of conditions may be nested as deep as the text. */
const deepestMerge = 1000;

/** Of so many nodes read, the share that aliases may bring in: 99% up to 400,000, falling to 10% at 4,000,000. */
function allowedAliasShare(nodes: number): number {
  const [few, many] = [400_000, 4_000_000];
  if (nodes <= few) return 0.99;
  if (nodes >= many) return 0.1;
  return 0.99 - (0.89 * (nodes - few)) / (many - few);
}

/** One run of reading nodes as a policy: follows aliases, keeps the engine's limits, collects problems. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly source: SourceRecorder;
  private nodes = 0;
  private nodesByAlias = 0;
  private mergeDepth = 0;
  private readonly openAliases = new Set<AliasNode>();

  constructor(source: SourceRecorder) {
    this.source = source;
  }

  note(place: string, finding: Finding, node: YamlNode): void {
    this.problems.push(problemAt(place, finding, node.position));
  }

  stop(place: string, finding: Finding, node: YamlNode): never {
    this.note(place, finding, node);
    throw new ReadingStopped();
  }

  /** Notes that a node is not of the wanted shape. */
  wrongShape(place: string, node: YamlNode, wanted: string, hint: string): Nothing {
    const what = place === '' ? 'A policy' : place;
    const message = `${what} must be ${wanted}, but is ${describeNode(node)}.`;
    this.note(place, { code: 'wrong-shape', message, hint }, node);
    return nothing;
  }

  /** Notes that a list or a mapping stands where a key must. */
  refuseKey(place: string, node: YamlNode): Nothing {
    const message = `A key must be a single value, but is ${describeNode(node)}.`;
    this.note(place, { code: 'key-not-text', message, hint: 'Write a single value before the colon.' }, node);
    return nothing;
  }

  /** Hands a node, or what its alias stands for, to the reader of its kind. */
  visit<T>(node: YamlNode, place: string, readers: Readers<T>): T | Nothing {
    const content = this.enter(node, place);
    const read = this.dispatch(content, place, readers);
    this.leave(node);
    return read;
  }

  /** Counts a node, and gives it or what its alias stands for. To be left once what is in it has been read. */
  enter(node: YamlNode, place: string): ContentNode {
    this.count(node, place);
    if (node.kind !== 'alias') return node;
    if (this.openAliases.has(node)) {
      this.stop(
        place,
        {
          code: 'alias-contains-itself',
          message: `The value of anchor &${node.anchor} contains itself.`,
          hint: `Write out what *${node.anchor} stands for.`,
        },
        node,
      );
    }
    this.openAliases.add(node);
    this.count(node.target, place);
    return node.target;
  }

  /** Notes that what a `<<` names is about to be read, inside of what others name. */
  enterMerged(node: YamlNode, place: string): void {
    this.mergeDepth += 1;
    if (this.mergeDepth <= deepestMerge) return;
    const message = `More than ${deepestMerge} mappings take each other in with <<. This check stops here; the engine may go on.`;
    this.stop(place, { code: 'nested-too-deep', message, hint: 'Write out what << brings in.' }, node);
  }

  leaveMerged(): void {
    this.mergeDepth -= 1;
  }

  leave(node: YamlNode): void {
    if (node.kind === 'alias') this.openAliases.delete(node);
  }

  private dispatch<T>(node: ContentNode, place: string, readers: Readers<T>): T | Nothing {
    switch (node.kind) {
      case 'scalar':
        return readers.scalar(node);
      case 'sequence':
        return readers.sequence(node);
      case 'mapping':
        return this.hasUniqueKeys(node, place) ? readers.mapping(node) : nothing;
    }
  }

  private count(node: YamlNode, place: string): void {
    this.nodes += 1;
    if (this.openAliases.size > 0) this.nodesByAlias += 1;
    const aliasesExplode =
      this.nodesByAlias > 100 &&
      this.nodes > 1000 &&
      this.nodesByAlias / this.nodes > allowedAliasShare(this.nodes);
    if (aliasesExplode) {
      const message = 'Aliases repeat so much that the engine gives up.';
      this.stop(place, { code: 'too-many-aliases', message, hint: 'Write the repeated parts out.' }, node);
    }
  }

  /** The engine compares keys by their text alone: `1` and `"1"` are the same, and so are any two lists. */
  hasUniqueKeys(node: MappingNode, place: string): boolean {
    const seen = new Map<string, YamlNode>();
    let unique = true;
    for (const { key } of node.entries) {
      const text = key.kind === 'scalar' ? key.text : key.kind === 'alias' ? key.anchor : '';
      const identity = `${key.kind} ${text}`;
      const first = seen.get(identity);
      if (!first) {
        seen.set(identity, key);
        continue;
      }
      unique = false;
      const name = key.kind === 'scalar' ? `The key ${quote(text)}` : 'This key';
      this.note(
        place,
        {
          code: 'duplicate-key',
          message: `${name} stands twice in one mapping, first in line ${first.position.line}.`,
          hint: 'Keep one of the two, or bring what they hold together under one key.',
        },
        key,
      );
    }
    return unique;
  }
}
