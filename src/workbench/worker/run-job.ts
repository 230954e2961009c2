import type { JobAnswer, JobName, JobQuestion, Jobs } from './jobs.ts';

/** A job took longer than it may. The policy is too large for it, or was made to be slow. */
export class JobTooLong extends Error {
  constructor(milliseconds: number) {
    super(
      `This was stopped after ${milliseconds / 1000} seconds. The command line takes as long as it needs.`,
    );
  }
}

/** A job that the worker was asked for. */
interface WaitingJob {
  /** Begins to count its time. */
  readonly begin: () => void;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** A worker for policies, which is started when it is first needed and again after it had to be ended. */
export class PolicyWorker {
  #worker: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, WaitingJob>();
  /** Whether the worker has been loaded and told what it has to know. Until then no time is counted. */
  #isReady = false;
  readonly #milliseconds: number;
  #known: string | null = null;

  /** @param milliseconds How long a job may take, those before it included. */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /**
   * Does a job apart from the page.
   *
   * @throws JobTooLong when it has to be ended, with those that wait for it.
   */
  run<Name extends JobName>(name: Name, ...input: Parameters<Jobs[Name]>): Promise<ReturnType<Jobs[Name]>> {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#next += 1);
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const begin = (): void => {
        timer = setTimeout(() => {
          this.end(new JobTooLong(this.#milliseconds));
        }, this.#milliseconds);
      };
      if (this.#isReady) begin();
      this.#waiting.set(id, {
        begin,
        answer: (value) => {
          clearTimeout(timer);
          resolve(value as ReturnType<Jobs[Name]>);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      const question: JobQuestion = { id, name, input };
      worker.postMessage(question);
    });
  }

  /**
   * What every worker is told first: this one when it starts, and those that follow it.
   *
   * @param data What is known of the server, as JSON: a text is handed over in no time, the values in it one by one.
   */
  know(data: string): void {
    this.#known = data;
  }

  /** Ends what is under way. Everything that waits gets the error. */
  end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isReady = false;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of waiting) fail(error);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./policy-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
      if (!this.#isReady) {
        this.#isReady = true;
        for (const { begin } of this.#waiting.values()) begin();
      }
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failure' in data) waiting?.fail(new Error(data.failure));
      else waiting?.answer(data.answer);
    });
    worker.addEventListener('error', () => {
      this.end(new Error('The part that checks policies could not be loaded.'));
    });
    if (this.#known !== null) {
      const first: JobQuestion = { id: 0, name: 'know', input: [this.#known] };
      worker.postMessage(first);
    }
    return worker;
  }
}

/** How long checking may take as one types, and how long what was asked for by a button. */
const patience = { check: 2000, ask: 10_000 };

/** For what follows each keystroke. */
export const quickWorker = new PolicyWorker(patience.check);

/** For what takes longer, such as comparing two policies, so that checking does not wait for it. */
export const slowWorker = new PolicyWorker(patience.ask);

/** For the calls that are tried, which may wait neither for a comparison nor longer than for a check. */
export const tryWorker = new PolicyWorker(patience.check);
