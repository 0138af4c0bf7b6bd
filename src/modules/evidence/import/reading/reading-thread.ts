/** The thread in which one file is read: see `read-in-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { readMeasures } from './read-measures.ts';
import type { ReadingInput } from './reading-input.ts';
import type { ValueColumns } from './value-table.ts';

const file = await readMeasures(workerData as ReadingInput);
parentPort!.postMessage(file, file.values ? buffersOf(file.values) : []);

function buffersOf({ count: _, ...columns }: ValueColumns): ArrayBuffer[] {
  return Object.values(columns).map((column) => column.buffer as ArrayBuffer);
}
