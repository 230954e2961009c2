/** Days on which something was done. */
import { onceFor } from '../once-for.ts';
import type { Content } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import type { FieldPath } from '../read/yaml-text.ts';
import { incidentDate } from '../schema/attack.ts';
import { type ContentRule, faultAt, type Rule } from './support/rule.ts';

/** Fields that say when something was checked, changed, retired, read or committed, or from when to when it went on. */
const dateFields: ReadonlySet<string | number> = new Set([
  'checked',
  'date',
  'since',
  'read',
  'commit_date',
  'from',
  'to',
]);

const dateInFuture: ContentRule = {
  code: 'date-in-future',
  meaning: 'A day on which something was done or checked has not come yet.',
  looksAt: 'content',
  find: (content, { latestDay }) =>
    datedDocuments(content).flatMap((document) =>
      datesIn(document)
        .filter((dated) => dated.day > latestDay)
        .map((dated) =>
          faultAt(
            document,
            dated.field,
            `${String(dated.field.at(-1))} is ${dated.day}, expected a day that is not in the future.`,
            'Write the day on which it was done, as YYYY-MM-DD.',
          ),
        ),
    ),
};

const datedDocuments = ({
  servers,
  tools,
  references,
  changes,
  retired,
  attacks,
  docs,
}: Content): ContentDocument<unknown>[] => [
  ...servers,
  ...tools.flatMap(({ page }) => page ?? []),
  ...[references, changes, retired].filter((document) => document !== null),
  ...attacks.pages,
  ...docs,
];

interface Dated {
  readonly day: string;
  readonly field: FieldPath;
}

const datesIn = onceFor((document: ContentDocument<unknown>): readonly Dated[] => {
  const found: Dated[] = [];
  gather(document.value, [], found);
  return found;
});

/** @param field The way to the value. It is one list for all values, so that no list is made for those without a date. */
function gather(value: unknown, field: (string | number)[], found: Dated[]): void {
  if (typeof value !== 'object' || value === null) return;
  Object.entries(value).forEach(([name, member]: [string, unknown]) => {
    field.push(Array.isArray(value) ? Number(name) : name);
    if (typeof member !== 'string') gather(member, field, found);
    else if (dateFields.has(name) && incidentDate.safeParse(member).success)
      found.push({ day: member, field: [...field] });
    field.pop();
  });
}

/** The protocol was published on this day: nobody checked a server of it before. */
const firstCheck = '2024-11-25';

/** Nothing that the catalogue tells of is older: programs trade, and are driven by others, since then. */
const firstYear = '2009';

const dateTooEarly: ContentRule = {
  code: 'date-too-early',
  meaning: 'Something is dated before it can have been done.',
  looksAt: 'content',
  find: (content) =>
    datedDocuments(content).flatMap((document) =>
      datesIn(document).flatMap(({ day, field }) => {
        const name = String(field.at(-1));
        const first = name === 'checked' ? firstCheck : firstYear;
        if (day >= first.slice(0, day.length)) return [];
        const message = `${name} is ${day}, expected ${first} or later.`;
        return [faultAt(document, field, message, 'Correct the year.')];
      }),
    ),
};

const checkedBeforeSource: ContentRule = {
  code: 'checked-before-source',
  meaning:
    'An entry was checked before the day on which one of its sources was read, or its server was made.',
  looksAt: 'content',
  find: (content) => {
    const made = new Map(
      content.servers.flatMap(({ id, value }) => (value === null ? [] : [[id, value.commit_date]])),
    );
    const serverOf = new Map<unknown, string>([
      ...content.servers.map((document) => [document, document.id] as const),
      ...content.tools.flatMap(({ page, server }) => (page ? [[page, server] as const] : [])),
    ]);
    return checkedDocuments(content).flatMap((document) => {
      const { value } = document;
      if (value === null) return [];
      const read = (value.sources ?? []).flatMap((source) =>
        'read' in source && typeof source.read === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(source.read)
          ? [source.read]
          : [],
      );
      const last = [...read, made.get(serverOf.get(document) ?? '') ?? ''].sort().at(-1) ?? '';
      if (value.checked >= last) return [];
      const message = `checked is ${value.checked}, expected ${last} or later, the day of its newest source.`;
      return [faultAt(document, ['checked'], message, 'Write the day on which the entry was last checked.')];
    });
  },
};

const checkedDocuments = ({
  servers,
  tools,
  attacks,
  docs,
}: Content): ContentDocument<{
  readonly checked: string;
  readonly sources?: readonly object[] | undefined;
}>[] => [...servers, ...tools.flatMap(({ page }) => page ?? []), ...attacks.pages, ...docs];

export const datesRules: readonly Rule[] = [dateInFuture, dateTooEarly, checkedBeforeSource];
