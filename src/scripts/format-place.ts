import { loadPage } from './load-page.ts';
import { loadStyles } from './load-styles.ts';

const pages = new Map<string, Promise<Document>>();
let styles: Promise<void> | undefined;

/** What the page of formats, to which a tab leads, says of the chosen policy; where it cannot be loaded, a link to it. */
export async function formatPlace(tab: HTMLAnchorElement, format: string): Promise<Node[]> {
  const [page = ''] = tab.href.split('#');
  const variant = document.querySelector<HTMLInputElement>('[name=policy]:checked');
  const section = variant && document.querySelector(`section.v${variant.value}[id^=policy-]`);
  const prefix = section ? section.id.slice('policy-'.length) : 'policy';
  styles ??= loadStyles(new URL('../styles/other-format.css', import.meta.url));
  await styles;
  try {
    const loaded = pages.get(page) ?? loadPage(page);
    pages.set(page, loaded);
    const details = (await loaded).getElementById(`${prefix}-${format}`);
    if (!details) return [words('This policy cannot be written in this format.')];
    return [...details.children]
      .filter(({ tagName }) => tagName !== 'SUMMARY')
      .map((child) => document.importNode(child, true));
  } catch {
    pages.delete(page);
    const link = document.createElement('a');
    link.href = tab.href;
    link.textContent = 'Open the page with this format.';
    return [words('It could not be loaded. ', link)];
  }
}

function words(...parts: (string | Node)[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(...parts);
  return paragraph;
}
