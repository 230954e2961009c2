import type { ToolRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const unknownCategory: ToolRule = {
  code: 'unknown-category',
  meaning: 'A tool names a category that has no file in content/categories.',
  looksAt: 'tool',
  find: (subject, { content }) => {
    const known = content.categories.map(({ id }) => id);
    return unknownReference(subject, ['category'], 'category', subject.tool.category, known);
  },
};
