import type { Element, ElementContent } from 'hast';

const inline = new Set(['a', 'b', 'code', 'em', 'i', 'span', 'strong', 'time']);

/**
 * Moves the spaces at the edges of inline elements out of them. A page shows no difference, but in Markdown a space
 * inside of a mark keeps it from being one.
 */
export function putSpaceOutside(parent: Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || child.tagName === 'pre') return [child];
    putSpaceOutside(child);
    if (!inline.has(child.tagName)) return [child];
    const before = cutSpace(child.children[0], /^\s+/);
    const after = cutSpace(child.children.at(-1), /\s+$/);
    return [...before, child, ...after];
  });
}

function cutSpace(text: ElementContent | undefined, edge: RegExp): ElementContent[] {
  if (text?.type !== 'text' || !edge.test(text.value)) return [];
  text.value = text.value.replace(edge, '');
  return [{ type: 'text', value: ' ' }];
}
