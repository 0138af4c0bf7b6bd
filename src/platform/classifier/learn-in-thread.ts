import { Worker } from 'node:worker_threads';
import type { Accuracy } from './measure-classifier.ts';
import type { Example, Learned } from './train-classifier.ts';

export interface LearningInput {
  /** Learned from, but not measured with. */
  hints: Example[];
  examples: Example[];
  /** With fewer examples nothing is said of how right it is. */
  measuredAtLeast: number;
}

/** Learns a classifier and measures it in a thread of its own: seconds of work that nobody who waits for a page may feel. */
export function learnInThread(input: LearningInput): Promise<{ learned: Learned; accuracy: Accuracy | null }> {
  const thread = new Worker(new URL('learning-thread.ts', import.meta.url), { workerData: input });
  return new Promise((done, fail) => {
    thread.once('message', done);
    thread.once('error', fail);
  });
}
