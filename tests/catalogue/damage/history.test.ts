/** Changes and retired entries that lead nowhere, or contradict what there is. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const changes = 'content/changes.yaml';
const retired = 'content/retired.yaml';

/** Puts entries into the list of what is gone. */
const retire = (...entries: string[]): Promise<void> =>
  content.write(retired, `retired:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`);

const renamed = 'kind: tool, id: binance/bn_price, status: renamed, replaced_by: binance/bn_ticker_price';
const when = 'date: 2026-01-31, why: The server renamed it.';

test('entries of every kind may be gone, with a replacement or without', async () => {
  await retire(
    `${renamed}, ${when}`,
    `kind: server, id: binanse, status: moved, replaced_by: binance, ${when}`,
    `kind: policy, id: binance/bn_ping/often, status: retired, ${when}`,
    `kind: posture, id: binance/all-open, status: retired, replaced_by: binance/recommended, ${when}`,
    `kind: category, id: writes, status: renamed, replaced_by: write, ${when}`,
    `kind: attack, id: unproved, status: retired, ${when}`,
    `kind: doc, id: guides/cursor, status: moved, replaced_by: install/cursor, ${when}`,
  );
  await content.replace(changes, 'ids: [binance]', 'ids: [binance, binanse]');
  expect(await content.report()).toBe('');
});

test('a retired entry that exists', async () => {
  await retire(`kind: tool, id: binance/bn_ping, status: retired, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > binance/bn_ping, status: retired, date: 2026-01-31, why: The
    retired-still-exists: The tool "binance/bn_ping" is retired and exists, expected one of the two.
    Delete this line, or give the entry that exists another id."
  `);
});

test('a replacement that does not exist', async () => {
  await retire(`${renamed.replace('ticker', 'tiker')}, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > binance/bn_tiker_price, date: 2026-01-31, why: The server re
    retired-unknown-replacement: There is no tool "binance/bn_tiker_price", expected one that exists.
    Did you mean "binance/bn_ticker_price"?"
  `);
});

test('a replacement that is gone itself', async () => {
  await retire(
    `kind: tool, id: binance/bn_cost, status: renamed, replaced_by: binance/bn_price, ${when}`,
    `${renamed}, ${when}`,
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > binance/bn_price, date: 2026-01-31, why: The server renamed 
    retired-unknown-replacement: There is no tool "binance/bn_price", expected one that exists.
    It is gone itself: name "binance/bn_ticker_price"."
  `);
});

test('a replacement of another kind', async () => {
  await retire(`kind: posture, id: binance/old, status: moved, replaced_by: binance/bn_ping, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > binance/bn_ping, date: 2026-01-31, why: The server renamed i
    retired-unknown-replacement: There is no posture "binance/bn_ping", expected one that exists.
    Name the posture to use instead."
  `);
});

test('a rename that does not say to what', async () => {
  await retire(`kind: tool, id: binance/bn_price, status: renamed, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > { kind: tool, id: binance/bn_price, status: renamed, date: 2
    missing-field: retired[0].replaced_by is missing, expected text.
    src/catalogue/schema/retired.ts says what the field holds."
  `);
});

test('ids that lack a part', async () => {
  await retire(`${renamed.replaceAll('binance/', '')}, ${when}`);
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > bn_price, status: renamed, replaced_by: bn_ticker_price, dat
    wrong-value: retired[0].id is "bn_price", expected the id of a tool as server/tool.
    src/catalogue/schema/retired.ts says what the field holds.

    content/retired.yaml > bn_ticker_price, date: 2026-01-31, why: The server renamed i
    wrong-value: retired[0].replaced_by is "bn_ticker_price", expected the id of a tool as server/tool.
    src/catalogue/schema/retired.ts says what the field holds."
  `);
});

test('an unknown kind and an unknown status', async () => {
  await retire(
    `kind: tol, id: binance/bn_price, status: retired, ${when}`,
    `kind: tool, id: binance/bn_old, status: gone, ${when}`,
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/retired.yaml > tol, id: binance/bn_price, status: retired, date: 2026-01-31
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
    "content/retired.yaml > binance/bn_price, status: renamed, replaced_by: binance/bn_t
    duplicate-id: Retired tool "binance/bn_price" stands a second time, expected once; the first is at content/retired.yaml:LINE.
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
    '- { kind: server, ids: [binance] }',
    '- { kind: tool, ids: [binance/bn_pong, binance/bn_ping] }\n      - { kind: policy, ids: [binance/bn_ping/other-name] }',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/changes.yaml > binance/bn_pong, binance/bn_ping] }
    change-unknown-entry: There is no tool "binance/bn_pong", expected one that exists or stands in content/retired.yaml.
    Did you mean "binance/bn_ping"?

    content/changes.yaml > binance/bn_ping/other-name] }
    change-unknown-entry: There is no policy "binance/bn_ping/other-name", expected one that exists or stands in content/retired.yaml.
    Name the policy that changed, or delete the line."
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
  await content.replace(changes, 'ids: [binance]', 'ids: []');
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
