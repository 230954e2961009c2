/** Attributes by name; `true` stands for one without a value, and what is `false` or undefined is left out. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. What is given as text is text, whatever markup is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...children);
  return made;
}

/** The risk of a tool, as all pages show it. */
export const riskBadge = ({
  score,
  title,
}: {
  readonly score: number;
  readonly title: string;
}): HTMLElement => element('span', { class: `risk risk-${score}` }, `${title} ${score}/5`);

/** Sets a text only when it differs, so that nothing that is being read or selected is disturbed. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** A part of the page that has to be there. */
export function part<Kind extends HTMLElement>(
  around: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = around.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Puts elements into a place. Those that stand there already are left alone, so that what has the focus keeps it. */
export function setChildren(target: Element, children: readonly Element[]): void {
  const kept = new Set(children);
  for (const child of [...target.children]) if (!kept.has(child)) child.remove();
  children.forEach((child, index) => {
    const there = target.children[index] ?? null;
    if (there !== child) target.insertBefore(child, there);
  });
}
