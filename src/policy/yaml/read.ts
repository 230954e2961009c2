import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { ContentNode, Position, YamlNode } from './node.ts';
import { YamlSyntaxError } from './syntax-error.ts';

const shortTag = (tag: string | undefined) =>
  tag === undefined || tag === '!' ? '' : tag.replace(/^tag:yaml\.org,2002:/, '!!');

export function readYaml(input: string | Uint8Array): YamlNode | null {
  const text = typeof input === 'string' ? input : new TextDecoder('utf-8').decode(input);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.1',
    resolveKnownTags: false,
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter,
    keepSourceTokens: true,
  });
  const [error] = document.errors.filter((e) => e.code !== 'MULTIPLE_DOCS');
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new YamlSyntaxError('yaml-syntax', error.message, '', { line, column: col });
  }
  const anchors = new Map<string, ContentNode>();
  const place = (node: Node | null): Position => {
    const { line, col } = lineCounter.linePos(node?.range?.[0] ?? 0);
    return { line, column: col };
  };
  const build = (node: unknown): YamlNode => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target) throw new YamlSyntaxError('unknown-anchor', node.source, '', place(node));
      return { kind: 'alias', anchor: node.source, target, position: place(node) };
    }
    if (isScalar(node)) {
      const built: YamlNode = {
        kind: 'scalar',
        tag: shortTag(node.tag),
        text: String(node.value ?? ''),
        isPlain: node.type === 'PLAIN' || node.type === undefined,
        position: place(node),
      };
      if (node.anchor) anchors.set(node.anchor, built);
      return built;
    }
    if (isSeq(node)) {
      const items: YamlNode[] = [];
      const built: YamlNode = { kind: 'sequence', tag: shortTag(node.tag), items, position: place(node) };
      if (node.anchor) anchors.set(node.anchor, built);
      items.push(...node.items.map(build));
      return built;
    }
    if (isMap(node)) {
      const entries: { key: YamlNode; value: YamlNode }[] = [];
      const built: YamlNode = { kind: 'mapping', tag: shortTag(node.tag), entries, position: place(node) };
      if (node.anchor) anchors.set(node.anchor, built);
      entries.push(...node.items.map((pair) => ({ key: build(pair.key), value: build(pair.value) })));
      return built;
    }
    return { kind: 'scalar', tag: '', text: '', isPlain: true, position: { line: 1, column: 1 } };
  };
  return document.contents === null ? null : build(document.contents);
}
