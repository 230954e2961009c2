import { jobs, type JobAnswer, type JobQuestion } from './jobs.ts';
import { messageOf } from '../message-of.ts';

/** Does the jobs that the page asks for, one after the other. */
addEventListener('message', ({ data: { id, name, input } }: MessageEvent<JobQuestion>) => {
  // The page's own types hold the two together: see `PolicyWorker.run`.
  const job = jobs[name] as (...given: readonly unknown[]) => unknown;
  let answer: JobAnswer;
  try {
    answer = { id, answer: job(...input) };
  } catch (error) {
    answer = { id, failure: messageOf(error) };
  }
  postMessage(answer);
});
