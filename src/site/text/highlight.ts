import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { escapeHtml } from './escape-html.ts';

export const languages = ['yaml', 'bash', 'json'] as const;

export type Language = (typeof languages)[number];

/** One highlighter for the whole build. */
const highlighter = await createHighlighterCore({
  themes: [createCssVariablesTheme({ variablePrefix: '--code-', fontStyle: false })],
  langs: [import('@shikijs/langs/yaml'), import('@shikijs/langs/bash'), import('@shikijs/langs/json')],
  engine: createJavaScriptRegexEngine(),
});

/** Elements by the theme's colours: comments and keys stand out, all else is plain ink. */
const elements: ReadonlyMap<string, string> = new Map([
  ['var(--code-token-comment)', 'i'],
  ['var(--code-token-keyword)', 'b'],
]);

interface Run {
  readonly name: string | undefined;
  /** Where a link to the beginning of the run leads. */
  readonly id?: string | undefined;
  text: string;
}

/**
 * Code as HTML, with the text unchanged to the last character. Colours come with the names of elements, because the
 * security policy allows no inline style.
 *
 * @param marks ids by line, counted from 1: links lead to the beginning of such a line
 */
export function highlight(
  code: string,
  language: Language,
  marks: ReadonlyMap<number, string> = new Map(),
): string {
  const runs: Run[] = [];
  const add = (name: string | undefined, text: string): void => {
    const last = runs.at(-1);
    if (last && last.name === name) last.text += text;
    else runs.push({ name, text });
  };
  highlighter.codeToTokensBase(code, { lang: language, theme: 'css-variables' }).forEach((tokens, index) => {
    if (index > 0) add(undefined, '\n');
    const id = marks.get(index + 1);
    if (id !== undefined) runs.push({ name: undefined, id, text: '' });
    for (const { content, color = '' } of tokens)
      add(content.trim() === '' ? undefined : elements.get(color), content);
  });
  return runs
    .map(({ name, id, text }) => {
      const mark = id === undefined ? '' : `<span id="${escapeHtml(id)}"></span>`;
      return mark + (name ? `<${name}>${escapeHtml(text)}</${name}>` : escapeHtml(text));
    })
    .join('');
}
