import { escapeHtml } from './escape-html.ts';

/** Code between backticks; words that only code has, with an underscore or an inner capital; and days. */
const marked =
  /`(?<quoted>[^`]+)`|\b(?<word>(?:\w+\.)*(?:\w*_\w+|[a-z]+(?:[A-Z][a-z0-9]*)+))\b|\b(?<day>\d{4}-\d{2}-\d{2})\b/g;

/** A text of the catalogue as HTML, with the names of tools, arguments and fields in it set as code. */
export function textToHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(marked)) {
    const { quoted, word, day } = match.groups ?? {};
    const code = quoted ?? word;
    html += escapeHtml(text.slice(end, match.index));
    html += code === undefined ? `<time>${day ?? ''}</time>` : `<code>${escapeHtml(code)}</code>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}
