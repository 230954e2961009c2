import type { Fault } from '../report/finding.ts';
import type { ContentRule } from './content-rule.ts';

export const nameDiffersFromFile: ContentRule = {
  code: 'name-differs-from-file',
  looksAt: 'entries whose name or id is not that of their folder or file',
  find: ({ tools, servers, categories, postures }) => [
    ...tools.flatMap(({ page, name, server }): Fault[] => {
      if (!page?.value) return [];
      const { value, path, at } = page;
      return [
        ...differing(path, at('name'), 'name', value.name, name),
        ...differing(path, at('server'), 'server', value.server, server),
      ];
    }),
    ...[...servers, ...categories].flatMap(({ id, value, path, at }) =>
      value === null ? [] : differing(path, at('id'), 'id', value.id, id),
    ),
    ...postures.flatMap(({ id, posture }) =>
      posture?.value ? differing(posture.path, posture.at('id'), 'id', posture.value.id, id) : [],
    ),
  ],
};

function differing(
  file: string,
  position: { line: number; column: number },
  field: string,
  found: string,
  expected: string,
): Fault[] {
  if (found === expected) return [];
  const message = `Found ${field} "${found}", expected "${expected}", as the file and folder are named.`;
  return [{ file, ...position, message, hint: 'Change the field, or rename the file or folder.' }];
}
