import { escapeHtml } from './escape-html.ts';

/** Code between backticks, or a word with what belongs to it in code: dots inside, slashes, dashes between digits. */
const tokens = /`([^`]+)`|(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])|[/\w]+(?:\.\w+)*/g;

const isDay = (word: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(word);

/** Only code has words with an underscore, an inner capital after small letters, or a slash in front. */
const isCode = (word: string): boolean => /_|^[a-z]+\d*[A-Z]|^\/\w/.test(word);

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
