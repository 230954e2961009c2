import { compileRegularExpression } from '../regular-expression.ts';

/** Why a text is no regular expression in RE2 syntax, or null when it is one. */
export function whyNoRegex(text: string): string | null {
  try {
    compileRegularExpression(text);
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /, '');
  }
}
