import type { Highs } from 'highs';
import { modelOf } from './model-of.ts';
import type { Program } from './program.ts';

export interface Bounds {
  low: number;
  high: number;
}

/**
 * How small and how large each of these variables can be, over everything that the program allows. Where it is told how
 * wide is `enough`, what was met on the way to others counts: then a variable may be wider still than is said. Undefined where
 * nothing is allowed at all.
 */
export function boundsOf(highs: Highs, program: Program, variables: number[], enough?: number[]): Bounds[] | undefined {
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  return highs.withModel(modelOf(highs, program), (model) => {
    model.options.set({ output_flag: false, presolve: 'off' });
    const seen = variables.map((): Bounds => ({ low: Infinity, high: -Infinity }));
    const end = (sense: typeof minimize): number | undefined => {
      model.changeObjectiveSense(sense);
      const { modelStatus } = model.run();
      if (modelStatus === unbounded || modelStatus === unboundedOrInfeasible) return sense === minimize ? -Infinity : Infinity;
      if (modelStatus !== optimal) return undefined;
      const reached = model.getObjectiveValue();
      if (enough) {
        const { colValue } = model.getSolution();
        variables.forEach((variable, at) => {
          seen[at]!.low = Math.min(seen[at]!.low, colValue[variable]!);
          seen[at]!.high = Math.max(seen[at]!.high, colValue[variable]!);
        });
      }
      return reached;
    };
    const all: Bounds[] = [];
    let last: number | undefined;
    for (const [at, variable] of variables.entries()) {
      if (enough && seen[at]!.high - seen[at]!.low >= enough[at]!) {
        all.push(seen[at]!);
        continue;
      }
      if (last !== undefined) model.changeColCost(last, 0);
      model.changeColCost(variable, 1);
      last = variable;
      const [low, high] = [end(minimize), end(maximize)];
      if (low === undefined || high === undefined) return undefined;
      all.push({ low, high });
    }
    return all;
  });
}
