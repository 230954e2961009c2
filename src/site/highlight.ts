import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

/** One highlighter for the whole build. Colours are classes, because the security policy allows no inline style. */
const variable = '--code-';
const highlighter = await createHighlighterCore({
  themes: [createCssVariablesTheme({ variablePrefix: variable, fontStyle: false })],
  langs: [import('@shikijs/langs/yaml'), import('@shikijs/langs/bash'), import('@shikijs/langs/json')],
  engine: createJavaScriptRegexEngine(),
});

export type Language = 'yaml' | 'bash' | 'json';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character] ?? '');

/** Token kinds that get a class; the others read well in plain ink. */
const classes: Readonly<Record<string, string>> = {
  comment: 'c',
  constant: 'n',
  keyword: 'n',
  string: 's',
  'string-expression': 's',
};

function tokenClass(color: string | undefined): string | undefined {
  const kind = color?.slice(`var(${variable}token-`.length, -1);
  return kind === undefined ? undefined : classes[kind];
}

interface Run {
  readonly name: string | undefined;
  text: string;
}

/** Code as HTML, with the text unchanged to the last character. */
export function highlight(code: string, language: Language): string {
  const runs: Run[] = [];
  const add = (name: string | undefined, text: string): void => {
    const last = runs.at(-1);
    // White space takes the class of what stands before it: fewer elements for the same picture.
    if (last && (last.name === name || text.trim() === '')) last.text += text;
    else runs.push({ name, text });
  };
  const lines = highlighter.codeToTokensBase(code, { lang: language, theme: 'css-variables' });
  lines.forEach((tokens, index) => {
    if (index > 0) add(undefined, '\n');
    for (const token of tokens) add(tokenClass(token.color), token.content);
  });
  return runs
    .map(({ name, text }) => (name ? `<i class="${name}">${escapeHtml(text)}</i>` : escapeHtml(text)))
    .join('');
}
