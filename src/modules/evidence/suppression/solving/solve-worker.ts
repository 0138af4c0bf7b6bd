import { parentPort } from 'node:worker_threads';
import { openSolver } from '../../../../platform/linear/open-solver.ts';
import type { SolvingTask } from './solver-thread.ts';
import { solveSchool } from './solve-school.ts';

/** The thread behind `solveInThread`. */
parentPort?.on('message', async ({ id, task: { catalog, rule, schools } }: { id: number; task: SolvingTask }) => {
  try {
    const highs = await openSolver();
    const facts = new Map(catalog.series.map((series) => [series.number, series]));
    parentPort!.postMessage({ id, hiding: schools.map((figures) => solveSchool(highs, catalog, facts, figures, rule)) }, []);
  } catch (error) {
    parentPort!.postMessage({ id, failure: String(error) }, []);
  }
});
