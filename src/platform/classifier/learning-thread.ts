/** The thread in which one classifier is learned and measured: see `learn-in-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LearningInput } from './learn-in-thread.ts';
import { measureClassifier } from './measure-classifier.ts';
import { trainClassifier } from './train-classifier.ts';

const { hints, examples, measuredAtLeast } = workerData as LearningInput;
parentPort!.postMessage({ learned: trainClassifier([...hints, ...examples]), accuracy: examples.length < measuredAtLeast ? null : measureClassifier(examples) }, []);
