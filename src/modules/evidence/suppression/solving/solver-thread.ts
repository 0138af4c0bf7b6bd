import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DecidedSchool } from '../summing/piece.ts';
import type { Catalog, Figure } from './catalog.ts';
import type { Rule } from './rule.ts';
import type { SchoolHiding } from './solve-school.ts';

export interface SolvingTask {
  catalog: Catalog;
  rule: Rule;
  schools: Figure[][];
}

export interface CountingTask {
  catalog: Catalog;
  rule: Rule;
  parts: DecidedSchool[][];
}

/** Solves in a thread of its own, so that nothing else of the process waits. The thread ends when it is not used for a while. */
export function solveInThread(solve: SolvingTask): Promise<SchoolHiding[]> {
  return threadAt(0).ask<SchoolHiding[]>({ solve });
}

/** Of each school of each part, the series that may stand in sums though they are not shown; in that thread and, where the machine has another processor, in a second one, for it takes longer. */
export async function countInThread({ parts, ...told }: CountingTask): Promise<number[][][]> {
  const lanes = Math.min(lanesAtMost, availableParallelism(), parts.length);
  const counted = await Promise.all(Array.from({ length: lanes }, (_, lane) => threadAt(lane).ask<number[][][]>({ count: { ...told, parts: parts.filter((_each, at) => at % lanes === lane) } })));
  return parts.map((_, at) => counted[at % lanes]![Math.floor(at / lanes)]!);
}

const idleMs = 20_000;
const lanesAtMost = 2;
const threads: (ReturnType<typeof openThread> | undefined)[] = [];

function threadAt(lane: number) {
  return (threads[lane] ??= openThread(lane));
}

function openThread(lane: number) {
  const worker = new Worker(new URL('./solve-worker.ts', import.meta.url));
  const waiting = new Map<number, { done: (answer: unknown) => void; failed: (error: unknown) => void }>();
  let last = 0;
  let idle: NodeJS.Timeout | undefined;
  const end = (error: unknown) => {
    threads[lane] = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  worker.unref();
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the solver ended')));
  worker.on('message', ({ id, done, failure }: { id: number; done?: unknown; failure?: string }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) asked?.done(done);
    else asked?.failed(new Error(failure));
    if (waiting.size > 0) return;
    worker.unref();
    idle = setTimeout(() => {
      threads[lane] = undefined;
      void worker.terminate();
    }, idleMs);
    idle.unref();
  });
  return {
    ask: <T>(task: { solve: SolvingTask } | { count: CountingTask }) =>
      new Promise<T>((done, failed) => {
        clearTimeout(idle);
        worker.ref();
        last += 1;
        waiting.set(last, { done: done as (answer: unknown) => void, failed });
        worker.postMessage({ id: last, ...task }, []);
      }),
  };
}
