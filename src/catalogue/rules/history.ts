/** What changed and what is gone. */
import { didYouMean } from '../../policy/nearest-name.ts';
import { entryKinds } from '../entry-kinds.ts';
import { entryOfLine, ledgerLine, linesOfContent } from '../ledger.ts';
import type { Content } from '../read/content.ts';
import type { EntryKind } from '../schema/entry.ts';
import { type ContentRule, faultAt, type Rule } from './support/rule.ts';

const changeOrder: ContentRule = {
  code: 'change-order',
  meaning: 'A change stands below an older one; the newest is read first.',
  looksAt: 'content',
  find: ({ changes }) => {
    if (!changes?.value) return [];
    return changes.value.changes.flatMap(({ date }, index, all) => {
      const above = all[index - 1];
      return above === undefined || date <= above.date
        ? []
        : [
            faultAt(
              changes,
              ['changes', index, 'date'],
              `date is ${date}, expected ${above.date} or before, as of the change above.`,
              'Move the change up, above all that are older.',
            ),
          ];
    });
  },
};

const changeUnknownEntry: ContentRule = {
  code: 'change-unknown-entry',
  meaning: 'A change names an entry that neither exists nor has ever been retired.',
  looksAt: 'content',
  find: (content) => {
    const { changes, retired } = content;
    if (!changes?.value) return [];
    return changes.value.changes.flatMap((change, index) =>
      change.entries.flatMap(({ kind, ids }, place) => {
        const known = [
          ...entryKinds[kind].ids(content),
          ...(retired?.value?.retired ?? []).filter((entry) => entry.kind === kind).map(({ id }) => id),
        ];
        return ids.flatMap((id, position) =>
          known.includes(id)
            ? []
            : [
                faultAt(
                  changes,
                  ['changes', index, 'entries', place, 'ids', position],
                  `There is no ${kind} "${id}", expected one that exists or stands in content/retired.yaml.`,
                  didYouMean(id, known, `Name the ${kind} that changed, or delete the line.`),
                ),
              ],
        );
      }),
    );
  },
};

const retiredStillExists: ContentRule = {
  code: 'retired-still-exists',
  meaning: 'An entry is called moved, renamed or retired while an entry of that id exists.',
  looksAt: 'content',
  find: (content) => {
    const { retired } = content;
    if (!retired?.value) return [];
    return retired.value.retired.flatMap(({ kind, id, status }, index) =>
      entryKinds[kind].ids(content).includes(id)
        ? [
            faultAt(
              retired,
              ['retired', index, 'id'],
              `The ${kind} "${id}" is ${status} and exists, expected one of the two.`,
              'Delete this line, or give the entry that exists another id.',
            ),
          ]
        : [],
    );
  },
};

const retiredUnknownReplacement: ContentRule = {
  code: 'retired-unknown-replacement',
  meaning: 'What replaces a moved, renamed or retired entry does not exist.',
  looksAt: 'content',
  find: (content) => {
    const { retired } = content;
    if (!retired?.value) return [];
    const entries = retired.value.retired;
    return entries.flatMap(({ kind, replaced_by }, index) => {
      const known = entryKinds[kind].ids(content);
      if (replaced_by === undefined || known.includes(replaced_by)) return [];
      // Who follows an old link wants to arrive at once.
      const next = entries.find((entry) => entry.kind === kind && entry.id === replaced_by)?.replaced_by;
      return [
        faultAt(
          retired,
          ['retired', index, 'replaced_by'],
          `There is no ${kind} "${replaced_by}", expected one that exists.`,
          next === undefined
            ? didYouMean(replaced_by, known, `Name the ${kind} to use instead.`)
            : `It is gone itself: name "${next}".`,
        ),
      ];
    });
  },
};

const ledgerWithoutEntry: ContentRule = {
  code: 'ledger-without-entry',
  meaning: 'The ledger does not name an entry of the content, so nobody would notice if it vanished.',
  looksAt: 'content',
  find: (content) => {
    const { ledger } = content;
    if (!ledger?.value) return [];
    const known = new Set(ledger.value.published.map((line) => keyOf(entryOfLine(line))));
    return linesOfContent(content)
      .map(entryOfLine)
      .filter((entry) => !known.has(keyOf(entry)))
      .map(({ kind, id }) =>
        faultAt(
          ledger,
          ['published'],
          `The ${kind} "${id}" is not in the ledger, expected every entry that is published.`,
          'When the id is as it shall stay, run "npm run ledger".',
        ),
      );
  },
};

const entryVanished: ContentRule = {
  code: 'entry-vanished',
  meaning: 'An entry that was published is gone, and content/retired.yaml has no word of it.',
  looksAt: 'content',
  find: (content) =>
    publishedLines(content).flatMap(({ ledger, field, kind, id }) => {
      const isThere = entryKinds[kind].ids(content).includes(id) || isOfFaultyCase(content, id);
      const isRetired = content.retired?.value?.retired.some((each) => each.kind === kind && each.id === id);
      // A list of what is gone that cannot be read has faults of its own.
      if (isThere || isRetired !== false) return [];
      const message = `The ${kind} "${id}" was published and is gone, expected it in the content or in content/retired.yaml.`;
      const hint = didYouMean(
        id,
        entryKinds[kind].ids(content),
        'Bring it back, or say in retired.yaml what became of it.',
      );
      return [faultAt(ledger, field, message, hint)];
    }),
};

const addressChanged: ContentRule = {
  code: 'address-changed',
  meaning: 'An entry was published under other addresses than those that it would have now.',
  looksAt: 'content',
  find: (content) =>
    publishedLines(content).flatMap(({ ledger, field, line, kind, id }) => {
      const now = ledgerLine(kind, id);
      if (line === now) return [];
      const message = `The ledger has "${line}", expected "${now}".`;
      return [
        faultAt(ledger, field, message, 'Links depend on published addresses: let them stay as they were.'),
      ];
    }),
};

const ledgerOrder: ContentRule = {
  code: 'ledger-order',
  meaning: 'The lines of the ledger are not in order, or one stands twice.',
  looksAt: 'content',
  find: (content) =>
    publishedLines(content).flatMap(({ ledger, field, line }, index, all) => {
      const above = all[index - 1]?.line;
      if (above === undefined || above < line) return [];
      const message = `"${line}" stands below "${above}", expected each line once, in the order of their characters.`;
      return [faultAt(ledger, field, message, 'Run "npm run ledger".')];
    }),
};

export const historyRules: readonly Rule[] = [
  ledgerWithoutEntry,
  entryVanished,
  addressChanged,
  ledgerOrder,
  changeOrder,
  changeUnknownEntry,
  retiredStillExists,
  retiredUnknownReplacement,
];

const keyOf = ({ kind, id }: { kind: EntryKind; id: string }): string => `${kind} ${id}`;

/** The lines of the ledger, taken apart. */
const publishedLines = ({ ledger }: Content) =>
  ledger?.value
    ? ledger.value.published.map((line, index) => ({
        ledger,
        field: ['published', index],
        line,
        ...entryOfLine(line),
      }))
    : [];

/** Whether the id is that of a policy whose case has faults, so that it cannot be told which server it is for. */
const isOfFaultyCase = ({ attacks }: Content, id: string): boolean =>
  attacks.pages.some((page) => page.value === null && id.endsWith(`/attacks/${page.id}`));
