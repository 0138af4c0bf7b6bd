import { Worker } from 'node:worker_threads';
import type { Catalog, Figure } from './catalog.ts';
import type { Rule } from './rule.ts';
import type { SchoolHiding } from './solve-school.ts';

export interface SolvingTask {
  catalog: Catalog;
  rule: Rule;
  schools: Figure[][];
}

/** Solves in a thread of its own, so that nothing else of the process waits. The thread ends when it is not used for a while. */
export function solveInThread(task: SolvingTask): Promise<SchoolHiding[]> {
  thread ??= openThread();
  return thread.solve(task);
}

const idleMs = 20_000;
let thread: ReturnType<typeof openThread> | undefined;

function openThread() {
  const worker = new Worker(new URL('./solve-worker.ts', import.meta.url));
  const waiting = new Map<number, { done: (hiding: SchoolHiding[]) => void; failed: (error: unknown) => void }>();
  let last = 0;
  let idle: NodeJS.Timeout | undefined;
  const end = (error: unknown) => {
    thread = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  worker.unref();
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the solver ended')));
  worker.on('message', ({ id, hiding, failure }: { id: number; hiding?: SchoolHiding[]; failure?: string }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (hiding) asked?.done(hiding);
    else asked?.failed(new Error(failure));
    if (waiting.size > 0) return;
    worker.unref();
    idle = setTimeout(() => {
      thread = undefined;
      void worker.terminate();
    }, idleMs);
    idle.unref();
  });
  return {
    solve: (task: SolvingTask) =>
      new Promise<SchoolHiding[]>((done, failed) => {
        clearTimeout(idle);
        worker.ref();
        last += 1;
        waiting.set(last, { done, failed });
        worker.postMessage({ id: last, task }, []);
      }),
  };
}
