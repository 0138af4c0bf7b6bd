import type { Highs } from 'highs';
import { modelOf } from './model-of.ts';
import type { Program } from './program.ts';

export interface Bounds {
  low: number;
  high: number;
}

/** How small and how large each of these variables can be, over everything that the program allows. Undefined where nothing is allowed at all. */
export function boundsOf(highs: Highs, program: Program, variables: number[]): Bounds[] | undefined {
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  return highs.withModel(modelOf(highs, program), (model) => {
    model.options.set({ output_flag: false, presolve: 'off' });
    const end = (sense: typeof minimize): number | undefined => {
      model.changeObjectiveSense(sense);
      const { modelStatus } = model.run();
      if (modelStatus === optimal) return model.getObjectiveValue();
      if (modelStatus === unbounded || modelStatus === unboundedOrInfeasible) return sense === minimize ? -Infinity : Infinity;
      return undefined;
    };
    const all: Bounds[] = [];
    let last: number | undefined;
    for (const variable of variables) {
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
