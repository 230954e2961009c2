const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Code that stands in a page's prose. */
export interface CodeElement {
  /** As named after the fence; empty when none is. */
  readonly language: string;
  readonly code: string;
}

/**
 * Takes apart the `<code>` element that MDX renders for a fenced block, which is all that a component in its place is
 * given.
 *
 * @throws Error when it is no such element, so that no code is lost without a word.
 */
export function readCodeElement(html: string): CodeElement {
  const found = /^\s*<code(?: class="language-(?<language>[\w-]+)")?>(?<text>[^<]*)<\/code>\s*$/.exec(
    html,
  )?.groups;
  if (!found) throw new Error(`Not the code of a fenced block: ${html.slice(0, 80)}`);
  return {
    language: found.language ?? '',
    code: (found.text ?? '').replace(
      /&(amp|lt|gt|quot|#39);/g,
      (entity, name: string) => entities[name] ?? entity,
    ),
  };
}
