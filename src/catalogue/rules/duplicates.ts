import type { Content, ToolPage } from '../read/content.ts';
import type { Fault } from '../report/finding.ts';
import type { FieldPath } from '../read/yaml-text.ts';
import type { ContentRule } from './content-rule.ts';

interface Named {
  readonly value: string;
  readonly page: ToolPage;
  readonly field: FieldPath;
}

const pagesOf = ({ tools }: Content): ToolPage[] => tools.flatMap(({ page }) => (page?.value ? [page] : []));

/** Values that stand a second time, each with where the first is. */
function repeated(values: readonly Named[], what: string, hint: string): Fault[] {
  const first = new Map<string, Named>();
  return values.flatMap((named) => {
    const earlier = first.get(named.value);
    if (earlier === undefined) {
      first.set(named.value, named);
      return [];
    }
    const place = `${earlier.page.path}:${String(earlier.page.at(...earlier.field).line)}`;
    const message = `Found ${what} "${named.value}" a second time, expected it once. The first is at ${place}.`;
    return [{ file: named.page.path, ...named.page.at(...named.field), message, hint }];
  });
}

export const duplicateEntry: ContentRule = {
  code: 'duplicate-entry',
  looksAt: 'two tools with one name, title or summary; two arguments or policies of a tool with one name',
  find: (content) => {
    const pages = pagesOf(content);
    const field = (name: 'name' | 'title' | 'summary'): Named[] =>
      pages.map((page) => ({ value: page.value?.[name] ?? '', page, field: [name] }));
    return [
      ...repeated(field('name'), 'tool', 'Give one of them another name.'),
      ...repeated(field('title'), 'title', 'Say what is special to this tool.'),
      ...repeated(field('summary'), 'summary', 'Say what is special to this tool.'),
      ...pages.flatMap((page) => [
        ...repeated(
          (page.value?.arguments ?? []).map(({ name }, index) => ({ value: name, page, field: ['arguments', index, 'name'] })),
          'argument',
          'Take one of them out.',
        ),
        ...repeated(
          (page.value?.policies ?? []).map(({ id }, index) => ({ value: id, page, field: ['policies', index, 'id'] })),
          'policy',
          'Give one of them another id.',
        ),
      ]),
    ];
  },
};
