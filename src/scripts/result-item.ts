import type { FoundPage } from './rank-results.ts';

function line(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** One result: the name of the page as a link, what it is about, and for a tool its category and risk. */
export function resultItem({ url, meta }: FoundPage): HTMLLIElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.append(line(meta.tool === undefined ? 'title' : 'name', meta.title ?? url));
  const kind = [meta.category, meta.risk].filter((part) => part !== undefined).join(' · ');
  if (kind !== '') anchor.append(line('soft', kind));
  anchor.append(line('soft about', meta.description ?? ''));
  const item = document.createElement('li');
  item.append(anchor);
  return item;
}
