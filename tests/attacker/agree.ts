import type { Highs } from 'highs';
import { modelOf } from '../../src/platform/linear/model-of.ts';
import type { Program } from '../../src/platform/linear/program.ts';

/** The program without the fewest rows that contradict the others: real files have such sums, and one who attacks lets them go. */
export function agree(highs: Highs, program: Program): Program {
  const { low, high, rows } = program;
  const columns = low.length;
  const elastic: Program = {
    low: [...low, ...rows.flatMap(() => [0, 0])],
    high: [...high, ...rows.flatMap(() => [Infinity, Infinity])],
    rows: rows.map((row, index) => ({ ...row, terms: [...row.terms, [columns + 2 * index, 1], [columns + 2 * index + 1, -1]] })),
  };
  // A sum is sooner let go than what a number is by its meaning (successes and failures together).
  const costs = [...low.map(() => 0), ...rows.flatMap((row) => (row.terms.length === 3 && row.low === 0 && row.high === 0 ? [1_000, 1_000] : [1, 1]))];
  return highs.withModel(modelOf(highs, elastic, costs), (model) => {
    model.options.set({ output_flag: false });
    model.run();
    const { colValue } = model.getSolution();
    return { low, high, rows: rows.filter((_, index) => colValue[columns + 2 * index]! + colValue[columns + 2 * index + 1]! < 1e-6) };
  });
}
