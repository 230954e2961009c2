import { escapeHtml } from './escape-html.ts';

/** What is looked at as one: code between backticks, an address, a day, a path, a word with dots inside. */
const tokens =
  /`([^`]+)`|\b[a-z]+:\/\/[^\s,;)]*[^\s,;).:]|(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])|(?<!\w)\/\w[\w/-]*|\w+(?:\.\w+)*/g;

const isDay = (word: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(word);

/** Only code has a slash in front or after a colon, an underscore, or a capital inside a word that begins small. */
const isCode = (word: string): boolean => /^\/|:\/\/|_|^[a-z]+\d*[A-Z]/.test(word);

/** A text of the catalogue as HTML, with the names of tools, arguments and fields in it set as code. */
export function textToHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [word, quoted] = match;
    html += escapeHtml(text.slice(end, match.index));
    if (quoted !== undefined || isCode(word)) html += `<code>${escapeHtml(quoted ?? word)}</code>`;
    else html += isDay(word) ? `<time>${word}</time>` : word;
    end = match.index + word.length;
  }
  return html + escapeHtml(text.slice(end));
}
