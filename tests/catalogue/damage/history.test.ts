/** Changes and retired entries that lead nowhere, or contradict what there is. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const changes = 'content/changes.yaml';
const retired = 'content/retired.yaml';

/** Puts entries into the list of what is gone. */
const retire = (...entries: string[]): Promise<void> =>
  content.write(retired, `retired:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`);

const renamed = 'kind: tool, id: norbank/nb_prices, status: renamed, replaced_by: norbank/nb_rates';
const when = 'date: 2026-01-31, why: The server renamed it.';

test('entries of every kind may be gone, with a replacement or without', async () => {
  await retire(
    `${renamed}, ${when}`,
    `kind: server, id: norbnk, status: moved, replaced_by: norbank, ${when}`,
    `kind: policy, id: norbank/nb_rates/often, status: retired, ${when}`,
    `kind: posture, id: norbank/all-open, status: retired, replaced_by: norbank/recommended, ${when}`,
    `kind: category, id: reads, status: renamed, replaced_by: read, ${when}`,
    `kind: attack, id: unproved, status: retired, ${when}`,
    `kind: doc, id: guides/editor, status: moved, replaced_by: install/editor, ${when}`,
  );
  await content.replace(changes, 'ids: [norbank]', 'ids: [norbank, norbnk]');
  expect(await content.report()).toBe('');
});

test('a retired entry that exists', async () => {
  await retire(`kind: tool, id: norbank/nb_rates, status: retired, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > norbank/nb_rates, status: retired, date: 2026-01-31, why: Th
    retired-still-exists: The tool "norbank/nb_rates" is retired and exists, expected one of the two.
    Delete this line, or give the entry that exists another id."
  `);
});

test('a replacement that does not exist', async () => {
  await retire(`${renamed.replace('nb_rates', 'nb_ratse')}, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > norbank/nb_ratse, date: 2026-01-31, why: The server renamed 
    retired-unknown-replacement: There is no tool "norbank/nb_ratse", expected one that exists.
    Did you mean "norbank/nb_rates"?"
  `);
});

test('a replacement that is gone itself', async () => {
  await retire(
    `kind: tool, id: norbank/nb_cost, status: renamed, replaced_by: norbank/nb_prices, ${when}`,
    `${renamed}, ${when}`,
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > norbank/nb_prices, date: 2026-01-31, why: The server renamed
    retired-unknown-replacement: There is no tool "norbank/nb_prices", expected one that exists.
    It is gone itself: name "norbank/nb_rates"."
  `);
});

test('a replacement of another kind', async () => {
  await retire(`kind: posture, id: norbank/old, status: moved, replaced_by: norbank/nb_rates, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > norbank/nb_rates, date: 2026-01-31, why: The server renamed 
    retired-unknown-replacement: There is no posture "norbank/nb_rates", expected one that exists.
    Name the posture to use instead."
  `);
});

test('a rename that does not say to what', async () => {
  await retire(`kind: tool, id: norbank/nb_prices, status: renamed, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > { kind: tool, id: norbank/nb_prices, status: renamed, date: 
    missing-field: retired[0].replaced_by is missing, expected text.
    src/catalogue/schema/retired.ts says what the field holds."
  `);
});

test('ids that lack a part', async () => {
  await retire(`${renamed.replaceAll('norbank/', '')}, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > nb_prices, status: renamed, replaced_by: nb_rates, date: 202
    wrong-value: retired[0].id is "nb_prices", expected the id of a tool as server/tool.
    src/catalogue/schema/retired.ts says what the field holds.

    content/retired.yaml > nb_rates, date: 2026-01-31, why: The server renamed it. }
    wrong-value: retired[0].replaced_by is "nb_rates", expected the id of a tool as server/tool.
    src/catalogue/schema/retired.ts says what the field holds."
  `);
});

test('an unknown kind and an unknown status', async () => {
  await retire(
    `kind: tol, id: norbank/nb_prices, status: retired, ${when}`,
    `kind: tool, id: norbank/nb_old, status: gone, ${when}`,
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > tol, id: norbank/nb_prices, status: retired, date: 2026-01-3
    wrong-value: retired[0].kind is "tol", expected one of server, tool, policy, posture, attack, category, doc.
    Did you mean "tool"?

    content/retired.yaml > gone, date: 2026-01-31, why: The server renamed it. }
    wrong-value: retired[1].status is "gone", expected one of moved, renamed, retired.
    Take one of the values named."
  `);
});

test('an entry that is retired twice', async () => {
  await retire(`${renamed}, ${when}`, `${renamed}, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > norbank/nb_prices, status: renamed, replaced_by: norbank/nb_
    duplicate-id: Retired tool "norbank/nb_prices" stands a second time, expected once; the first is at content/retired.yaml:LINE.
    Give one of them another id, or delete it."
  `);
});

test('days that have not come yet', async () => {
  await retire(`${renamed}, date: 2999-01-31, why: Not yet.`);
  await content.replace(changes, '2026-01-31', '2999-12-31');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/changes.yaml > 2999-12-31
    date-in-future: date is 2999-12-31, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD.

    content/retired.yaml > 2999-01-31, why: Not yet. }
    date-in-future: date is 2999-01-31, expected a day that is not in the future.
    Write the day on which it was done, as YYYY-MM-DD."
  `);
});

test('a change of entries that do not exist', async () => {
  await content.replace(
    changes,
    '- { kind: server, ids: [norbank] }',
    '- { kind: tool, ids: [norbank/nb_rate, norbank/nb_rates] }\n      - { kind: policy, ids: [norbank/nb_rates/other-name] }',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/changes.yaml > norbank/nb_rate, norbank/nb_rates] }
    change-unknown-entry: There is no tool "norbank/nb_rate", expected one that exists or stands in content/retired.yaml.
    Did you mean "norbank/nb_rates"?

    content/changes.yaml > norbank/nb_rates/other-name] }
    change-unknown-entry: There is no policy "norbank/nb_rates/other-name", expected one that exists or stands in content/retired.yaml.
    Did you mean "norbank/nb_rates/deny"?"
  `);
});

test('a change below an older one, with an id that stands twice', async () => {
  const text = await content.read(changes);
  await content.write(changes, text + text.replace('changes:\n', '').replace('2026-01-31', '2026-02-01'));
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/changes.yaml > only-change
    duplicate-id: Change "only-change" stands a second time, expected once; the first is at content/changes.yaml:LINE.
    Give one of them another id, or delete it.

    content/changes.yaml > 2026-02-01
    change-order: date is 2026-02-01, expected 2026-01-31 or before, as of the change above.
    Move the change up, above all that are older."
  `);
});

test('a change of nothing', async () => {
  await content.replace(changes, 'concerns: [facts]', 'concerns: []');
  await content.replace(changes, 'ids: [norbank]', 'ids: []');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/changes.yaml > []
    wrong-value: changes[0].concerns is an empty list, expected at least 1 entry.
    src/catalogue/schema/changes.ts says what the field holds.

    content/changes.yaml > [] }
    wrong-value: changes[0].entries[0].ids is an empty list, expected at least 1 entry.
    src/catalogue/schema/changes.ts says what the field holds."
  `);
});

test('no history', async () => {
  await content.remove(changes);
  await content.remove(retired);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/changes.yaml > 
    missing-file: There is no content/changes.yaml, expected one.
    Add the file.

    content/retired.yaml > 
    missing-file: There is no content/retired.yaml, expected one.
    Add the file."
  `);
});
