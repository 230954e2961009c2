import { escapeHtml } from './escape-html.ts';

/** Code between backticks, and words that only code has: names with an underscore or an inner capital. */
const codeWords = /`([^`]+)`|\b[A-Za-z0-9]*_\w+\b|\b[a-z]+(?:[A-Z][a-z0-9]*)+\b/g;

/** A text of the catalogue as HTML, with the names of tools, arguments and fields in it set as code. */
export function textToHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(codeWords)) {
    html += `${escapeHtml(text.slice(end, match.index))}<code>${escapeHtml(match[1] ?? match[0])}</code>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}
