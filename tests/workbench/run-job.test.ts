/** Workers for policies: a job that takes too long is ended, and the time that a slow device needs to load is not held against it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JobTooLong, PolicyWorker } from '../../src/workbench/worker/run-job.ts';

/** Stands in for the browser's worker: it does nothing until the test answers for it. */
class SilentWorker extends EventTarget {
  static readonly all: SilentWorker[] = [];
  readonly asked: unknown[] = [];
  isEnded = false;

  constructor() {
    super();
    SilentWorker.all.push(this);
  }

  postMessage(question: unknown): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answers(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  SilentWorker.all.length = 0;
  vi.stubGlobal('Worker', SilentWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const started = (): SilentWorker => {
  const worker = SilentWorker.all.at(-1);
  if (worker === undefined) throw new Error('No worker was started.');
  return worker;
};

test('time counts from when the worker answers for the first time, and then ends the job and all that wait', async () => {
  const worker = new PolicyWorker(2000);
  worker.know('{}');
  const jobs = [worker.run('check', 'one'), worker.run('check', 'two')];
  const outcomes = Promise.allSettled(jobs);
  await vi.advanceTimersByTimeAsync(60_000);
  const first = started();
  expect(first.isEnded).toBe(false);
  expect(first.asked).toHaveLength(3);
  first.answers({ id: 0, answer: undefined });
  await vi.advanceTimersByTimeAsync(2000);
  expect(first.isEnded).toBe(true);
  for (const outcome of await outcomes)
    expect('reason' in outcome && outcome.reason).toBeInstanceOf(JobTooLong);

  // The next job has another worker, which is told first what it has to know.
  const next = worker.run('check', 'three');
  expect(started()).not.toBe(first);
  expect(started().asked[0]).toMatchObject({ name: 'know' });
  started().answers({ id: 0, answer: undefined });
  started().answers({ id: 3, answer: 'checked' });
  await expect(next).resolves.toBe('checked');
});

test('what fails in the worker fails here, and a worker that cannot be loaded ends all that wait', async () => {
  const worker = new PolicyWorker(2000);
  worker.know('{}');
  const failing = worker.run('check', 'one');
  const waiting = worker.run('check', 'two');
  started().answers({ id: 1, failure: 'It went wrong.' });
  await expect(failing).rejects.toThrow('It went wrong.');
  const outcome = expect(waiting).rejects.toThrow('could not be loaded');
  started().dispatchEvent(new Event('error'));
  await outcome;
});
