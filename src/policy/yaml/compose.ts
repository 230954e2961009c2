import { type Mark, positionOf } from './cursor.ts';
import type { ContentNode, YamlNode } from './node.ts';
import { type CollectionStyle, OpenCollection } from './open-collection.ts';
import type { Scanner } from './scanner.ts';
import {
  type Step,
  type Stepper,
  describeToken,
  refuseToken,
  stepBlockMapping,
  stepBlockSequence,
  stepFlowMapping,
  stepFlowPair,
  stepFlowSequence,
  stepIndentlessSequence,
} from './steps.ts';
import { YamlSyntaxError } from './syntax-error.ts';
import type { TagHandles } from './tags.ts';
import type { Token, TokenType } from './tokens.ts';

const steppers: Record<CollectionStyle, Stepper> = {
  'block-sequence': stepBlockSequence,
  'indentless-sequence': stepIndentlessSequence,
  'block-mapping': stepBlockMapping,
  'flow-sequence': stepFlowSequence,
  'flow-mapping': stepFlowMapping,
  'flow-pair': stepFlowPair,
};

type NodeContext = Exclude<Step['next'], 'end' | 'nothing' | 'flow-pair'>;

/** The style of the collection that a token begins, or null. */
function styleBegunBy(type: TokenType, context: NodeContext): CollectionStyle | null {
  if (type === 'flow-sequence-start') return 'flow-sequence';
  if (type === 'flow-mapping-start') return 'flow-mapping';
  if (context === 'flow-node') return null;
  if (type === 'block-sequence-start') return 'block-sequence';
  if (type === 'block-mapping-start') return 'block-mapping';
  return type === 'block-entry' && context === 'block-node-or-indentless' ? 'indentless-sequence' : null;
}

interface Properties {
  readonly anchor: string | null;
  /** Null when none is written, empty for `!`. */
  readonly tag: string | null;
  readonly start: Mark;
}

/** Puts the tokens of one document together to a tree. Needs no call stack: a text can nest thousands of levels. */
export class Composer {
  private readonly tokens: Scanner;
  private readonly handles: TagHandles;
  private readonly anchors = new Map<string, ContentNode>();
  private readonly open: OpenCollection[] = [];
  private root: YamlNode | null = null;

  constructor(tokens: Scanner, handles: TagHandles) {
    this.tokens = tokens;
    this.handles = handles;
  }

  /** Reads the tree that begins here. */
  compose(): YamlNode {
    this.beginNode('block-node');
    for (let innermost = this.open.at(-1); innermost; innermost = this.open.at(-1)) {
      this.goOn(innermost, steppers[innermost.style](this.tokens, innermost));
    }
    if (!this.root) throw new Error('A document without a node.');
    return this.root;
  }

  private goOn(innermost: OpenCollection, step: Step): void {
    switch (step.next) {
      case 'end':
        this.open.pop();
        this.accept(innermost.node);
        break;
      case 'nothing':
        this.accept(emptyScalar('', step.mark));
        break;
      case 'flow-pair':
        this.open.push(new OpenCollection('flow-pair', '', this.tokens.next().mark));
        break;
      default:
        this.beginNode(step.next);
    }
  }

  private accept(node: YamlNode): void {
    const around = this.open.at(-1);
    if (around) around.accept(node);
    else this.root = node;
  }

  private beginNode(context: NodeContext): void {
    const first = this.tokens.peek();
    if (first.type === 'alias') {
      this.tokens.next();
      this.accept(this.alias(first.name, first.mark));
      return;
    }
    const properties = this.takeProperties(first);
    const token = this.tokens.peek();
    const style = styleBegunBy(token.type, context);
    if (style) this.openCollection(style, properties);
    else this.accept(this.scalar(token, properties));
  }

  private alias(anchor: string, mark: Mark): YamlNode {
    const target = this.anchors.get(anchor);
    const position = positionOf(mark);
    if (target) return { kind: 'alias', anchor, target, position };
    const message = `*${anchor} names an anchor that does not stand before it.`;
    const hint = `Put &${anchor} before the value that is meant, or quotes around a text that begins with *.`;
    throw new YamlSyntaxError('unknown-anchor', message, hint, position);
  }

  /** Takes an anchor and a tag, in either order. */
  private takeProperties(first: Token): Properties {
    let anchor: string | null = null;
    let tag: string | null = null;
    for (let token = first; ; token = this.tokens.peek()) {
      if (token.type === 'anchor' && anchor === null) anchor = token.name;
      else if (token.type === 'tag' && tag === null) tag = this.handles.resolve(token);
      else return { anchor, tag, start: first.mark };
      this.tokens.next();
    }
  }

  private scalar(token: Token, { anchor, tag, start }: Properties): ContentNode {
    const node = this.scalarNode(token, tag, start, anchor !== null || tag !== null);
    if (anchor !== null) this.anchors.set(anchor, node);
    return node;
  }

  private scalarNode(token: Token, tag: string | null, start: Mark, mayBeEmpty: boolean): ContentNode {
    if (token.type === 'scalar') {
      this.tokens.next();
      return {
        kind: 'scalar',
        tag: tag ?? '',
        text: token.text,
        isPlain: token.isPlain,
        position: positionOf(start),
      };
    }
    if (mayBeEmpty) return emptyScalar(tag ?? '', start);
    const hint = 'Write a value here, or put quotes around a text that begins like this.';
    return refuseToken(token, `A value was expected, but found ${describeToken(token)}.`, hint);
  }

  private openCollection(style: CollectionStyle, { anchor, tag, start }: Properties): void {
    const collection = new OpenCollection(style, tag ?? '', start);
    // The engine knows the anchor already inside the collection.
    if (anchor !== null) this.anchors.set(anchor, collection.node);
    // The first dash of an indentless sequence begins its first entry.
    if (style !== 'indentless-sequence') this.tokens.next();
    this.open.push(collection);
  }
}

/** A value that is not there. */
export const emptyScalar = (tag: string, mark: Mark): ContentNode => ({
  kind: 'scalar',
  tag,
  text: '',
  isPlain: true,
  position: positionOf(mark),
});
