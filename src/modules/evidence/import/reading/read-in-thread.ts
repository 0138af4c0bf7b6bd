import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../platform/errors.ts';
import type { MeasureFile } from './measure-file.ts';
import { readMeasures } from './read-measures.ts';
import type { ReadingInput } from './reading-input.ts';

// Ten million values and a file of the largest size; what would need more ends the thread, not the server.
const memory = { maxOldGenerationSizeMb: 1_024 };

// A text of this size is read sooner than a thread is there.
const small = 2 ** 16;

/** Reads a file of measures in a thread of its own, so that other calls are answered meanwhile. Throws AppError `too_large`. */
export async function readInThread(input: ReadingInput): Promise<MeasureFile> {
  if (input.bytes.length <= small && !isPacked(input.bytes)) return readMeasures(input);
  const thread = new Worker(new URL('reading-thread.ts', import.meta.url), { workerData: input, resourceLimits: memory });
  return new Promise((done, fail) => {
    thread.once('message', done);
    thread.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('too_large', `${input.name} needs more memory than one import is given; send it in parts.`) : error));
  });
}

function isPacked([first]: Uint8Array): boolean {
  return first === 0x50 || first === 0x1f;
}
