import type { Element } from 'hast';

/**
 * What a component tells the Markdown twin of its markup, where HTML alone does not say it:
 *
 * - `skip`: nothing of it is content;
 * - `code`: its words are a name, set as code;
 * - `line`: it stands on a line of its own in a table's cell;
 * - `apart`: its parts stand apart from each other.
 *
 * A part that opens by a tab or a click names its heading in `data-markdown-heading`, code its language in
 * `data-markdown-language`. The last step of the build takes all of them out again.
 */
export type Hook = 'skip' | 'code' | 'line' | 'apart';

const hooks: ReadonlySet<unknown> = new Set<Hook>(['skip', 'code', 'line', 'apart']);

const isHook = (value: unknown): value is Hook => hooks.has(value);

/**
 * The hook of an element, if it has one.
 *
 * @throws Error for a value that means nothing, so that no hook is lost by a slip.
 */
export function hookOf({ tagName, properties: { dataMarkdown: value } }: Element): Hook | undefined {
  if (value === undefined || value === null || isHook(value)) return value ?? undefined;
  throw new Error(
    `<${tagName} data-markdown="${String(value)}">: expected ${[...hooks].join(', ')} (src/site/markdown/hooks.ts).`,
  );
}

/** What leads through the page, waits for a hand or needs scripts: nothing of it is content. */
const controls = new Set([
  'nav',
  'form',
  'label',
  'button',
  'input',
  'select',
  'template',
  'script',
  'style',
  'svg',
]);

export const isLeftOut = (element: Element): boolean =>
  controls.has(element.tagName) ||
  hookOf(element) === 'skip' ||
  Boolean(element.properties.hidden) ||
  element.properties.type === 'text/markdown';
