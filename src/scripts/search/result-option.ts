import { link } from '../../site/links.ts';
import { kindLabels, type SearchEntry } from '../../site/search/search-entry.ts';

/** A result in the list: a link to an entry, with what it is and, for a tool, its risk. */
export function resultOption(entry: SearchEntry, excerpt?: string): HTMLAnchorElement {
  const { kind, name, address, about, risk, gone } = entry;
  const option = document.createElement('a');
  option.role = 'option';
  option.tabIndex = -1;
  option.href = link(address);
  const isName = kind === 'tool' || kind === 'message';
  option.append(part(isName ? 'name' : 'title', name));
  const tags = document.createElement('span');
  tags.className = 'badges';
  if (gone !== undefined) tags.append(part('tag', goneWords[gone]));
  if (risk !== undefined) tags.append(part(`risk risk-${risk.score}`, `${risk.title} ${risk.score}/5`));
  tags.append(part('soft', kindLabels[kind]));
  option.append(' ', tags, ' ');
  if (excerpt !== undefined) option.append(markedText(excerpt));
  else if (about !== undefined) option.append(part('soft about', about));
  return option;
}

const goneWords = { moved: 'Moved', renamed: 'Renamed', retired: 'Retired' } as const;

function part(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** The excerpt with the words marked that were searched. Nothing else of its HTML is taken over. */
function markedText(excerpt: string): HTMLElement {
  const line = part('soft about', '');
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const text = document.createElement(node.nodeName === 'MARK' ? 'mark' : 'span');
    text.textContent = node.textContent;
    line.append(text);
  }
  return line;
}
