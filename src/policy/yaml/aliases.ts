import type { AliasNode, ContentNode, YamlNode } from './node.ts';

/** A node and all that is written inside it. What an alias stands for is written elsewhere. */
function* writtenIn(node: YamlNode): Generator<YamlNode> {
  const pending: YamlNode[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    if (next.kind === 'sequence') for (const item of next.items) pending.push(item);
    if (next.kind === 'mapping') for (const { key, value } of next.entries) pending.push(key, value);
  }
}

const aliasesIn = (node: YamlNode): AliasNode[] =>
  [...writtenIn(node)].filter((each): each is AliasNode => each.kind === 'alias');

/** Tells of a part of a text whether an alias outside it repeats it or something in it. */
export function repeats(root: YamlNode | null): (part: YamlNode) => boolean {
  const uses = new Map<ContentNode, number>();
  const count = (target: ContentNode): void => void uses.set(target, (uses.get(target) ?? 0) + 1);
  for (const { target } of root === null ? [] : aliasesIn(root)) count(target);
  return (part) => {
    if (uses.size === 0) return false;
    const inside = new Map<ContentNode, number>();
    for (const { target } of aliasesIn(part)) inside.set(target, (inside.get(target) ?? 0) + 1);
    for (const node of writtenIn(part)) {
      if (node.kind !== 'alias' && (uses.get(node) ?? 0) > (inside.get(node) ?? 0)) return true;
    }
    return false;
  };
}
