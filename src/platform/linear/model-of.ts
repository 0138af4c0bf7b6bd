import type { Highs, ModelData } from 'highs';
import type { Program } from './program.ts';

/** A program as the solver takes it; it minimises the costs. */
export function modelOf(highs: Highs, { low, high, rows }: Program, costs?: number[]): ModelData {
  const bound = (value: number) => (value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value);
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { terms } of rows) {
    for (const [variable, factor] of terms) {
      indices.push(variable);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  return {
    numCols: low.length,
    numRows: rows.length,
    colCost: costs ?? low.map(() => 0),
    colLower: low.map(bound),
    colUpper: high.map(bound),
    rowLower: rows.map((row) => bound(row.low)),
    rowUpper: rows.map((row) => bound(row.high)),
    matrix: { format: 'csr', numRows: rows.length, numCols: low.length, starts, indices, values },
  };
}
