/** The work at hand and its steps: what is undone comes back whole, and the text is always that of the last choice. */
import { expect, test } from 'vitest';
import type { Composed } from '../../src/catalogue/composing/composition.ts';
import { workbenchData } from '../../src/site/workbench-files.ts';
import { WorkStore } from '../../src/workbench/store.ts';
import { choose, startWork, type Work } from '../../src/workbench/work.ts';
import { fixture, fixturePosture } from '../fixture-catalogue/fixture.ts';

const data = workbenchData(fixture, fixturePosture('norbank', 'paying').server);
const work = startWork(data, { from: 'posture', posture: 'paying' });
const block = (tool: string) => (made: Work) => choose(made, tool, 'blocked');
const named = (serverName: string) => (made: Work) => ({ ...made, serverName });

/** Puts a text together of what is chosen, at once. */
const textOf = ({ composition }: Work): string => JSON.stringify(composition);
const composed = (text: string): Composed => ({ text, words: { nb_rates: { title: text, use_when: '' } } });
const compose = (made: Work): Promise<Composed> => Promise.resolve(composed(textOf(made)));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('steps are undone and done again, each whole, and a new one ends what could be done again', async () => {
  const store = await WorkStore.open(data, work, null, compose);
  expect([store.canUndo, store.canRedo, store.text]).toEqual([false, false, textOf(work)]);
  store.change(block('nb_rates'));
  const after = store.work;
  store.change(block('nb_transfer'));
  store.undo();
  await settled();
  expect(store.work).toBe(after);
  expect(store.text).toBe(textOf(after));
  expect(store.words).toEqual(composed(textOf(after)).words);
  expect(store.canRedo).toBe(true);
  store.change(named('bank'));
  expect(store.canRedo).toBe(false);
  store.undo();
  store.undo();
  expect(store.work).toBe(work);
  store.undo();
  expect(store.work).toBe(work);
});

test('changes of one name in a row are one step, and no change is none', async () => {
  const store = await WorkStore.open(data, work, null, compose);
  for (const name of ['b', 'ba', 'bank']) store.change(named(name), 'name');
  store.change((same) => same);
  store.undo();
  expect(store.work).toBe(work);
  expect(store.canUndo).toBe(false);
  store.redo();
  expect(store.work.serverName).toBe('bank');
});

test('what was at hand before a link is the first step back', async () => {
  const before = { ...work, serverName: 'before' };
  const store = await WorkStore.open(data, work, before, compose);
  store.undo();
  expect(store.work).toBe(before);
});

test('no more steps are kept than can be undone, and the last ones are', async () => {
  const store = await WorkStore.open(data, work, null, compose);
  for (let step = 0; step < 500; step += 1) store.change(named(String(step)));
  let undone = 0;
  for (; store.canUndo; undone += 1) store.undo();
  expect(undone).toBe(200);
  expect(store.work.serverName).toBe('299');
});

test('a choice whose text is late does not come over a later one', async () => {
  const answers: ((made: Composed) => void)[] = [];
  const opened = WorkStore.open(data, work, null, () => new Promise((answer) => answers.push(answer)));
  answers[0]?.(composed('first'));
  const store = await opened;
  store.change(block('nb_rates'));
  store.change(block('nb_transfer'));
  answers[2]?.(composed('third'));
  await settled();
  answers[1]?.(composed('second'));
  await settled();
  expect(store.text).toBe('third');
  store.change(block('nb_rate_stream'));
  store.editText('mine');
  answers[3]?.(composed('fourth'));
  await settled();
  expect(store.text).toBe('mine');
});

test('a policy that cannot be put together is said, and the text before it stays', async () => {
  let fails = false;
  const store = await WorkStore.open(data, work, null, (made) =>
    fails ? Promise.reject(new Error('It took too long.')) : compose(made),
  );
  const { text } = store;
  fails = true;
  let told = 0;
  const stop = store.subscribe(() => (told += 1));
  store.change(block('nb_rates'));
  await settled();
  expect([store.failure, store.text, told]).toEqual(['It took too long.', text, 2]);
  stop();
  fails = false;
  store.change(block('nb_transfer'));
  await settled();
  expect([store.failure, told]).toEqual([null, 2]);
  expect(store.text).not.toBe(text);
});
