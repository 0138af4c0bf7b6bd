import { parentPort } from 'node:worker_threads';
import { openSolver } from '../../../../platform/linear/open-solver.ts';
import { countHidden } from '../summing/count-hidden.ts';
import type { CountingTask, SolvingTask } from './solver-thread.ts';
import { solveSchool } from './solve-school.ts';

type Asked = { id: number } & ({ solve: SolvingTask } | { count: CountingTask });

/** The thread behind `solveInThread` and `countInThread`. */
parentPort?.on('message', async (asked: Asked) => {
  try {
    const highs = await openSolver();
    const { catalog, rule } = 'solve' in asked ? asked.solve : asked.count;
    const facts = new Map(catalog.series.map((series) => [series.number, series]));
    const done = 'solve' in asked ? asked.solve.schools.map((figures) => solveSchool(highs, catalog, facts, figures, rule)) : asked.count.parts.map((schools) => countHidden(highs, catalog, facts, schools, rule));
    parentPort!.postMessage({ id: asked.id, done }, []);
  } catch (error) {
    parentPort!.postMessage({ id: asked.id, failure: String(error) }, []);
  }
});
