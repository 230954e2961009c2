import { kindLabels, type SearchEntry } from '../../site/search/search-entry.ts';

/** What is shown of an entry, and where it leads, with the site's base path. */
export interface Result {
  readonly entry: Omit<SearchEntry, 'address'>;
  readonly url: string;
  /** The section whose text has the words, and what stands around them, when the entry was found by its text. */
  readonly section?: string | undefined;
  readonly excerpt?: string;
}

/** A result in the list: a link with what it leads to and, for a tool, its risk. */
export function resultOption({ entry, url, section, excerpt }: Result): HTMLAnchorElement {
  const { kind, name, about, risk, gone } = entry;
  const option = document.createElement('a');
  option.role = 'option';
  option.tabIndex = -1;
  option.href = url;
  option.append(part(kind === 'tool' || kind === 'message' ? 'name' : 'title', name));
  const badges = part('badges');
  if (gone !== undefined) badges.append(part('tag', goneWords[gone]), ' ');
  if (risk !== undefined)
    badges.append(part(`risk risk-${risk.score}`, `${risk.title} ${risk.score}/5`), ' ');
  badges.append(part('soft kind', kindLabels[kind]));
  option.append(' ', badges, ' ');
  const line = part('soft about', excerpt === undefined ? about : undefined);
  if (section !== undefined) line.append(part('section', section), ': ');
  if (excerpt !== undefined) line.append(...marked(excerpt));
  option.append(line);
  return option;
}

const goneWords = { moved: 'Moved', renamed: 'Renamed', retired: 'Retired' } as const;

function part(name: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** The excerpt with the words marked that were searched. Nothing else of its HTML is taken over. */
const marked = (excerpt: string): Node[] =>
  [...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
