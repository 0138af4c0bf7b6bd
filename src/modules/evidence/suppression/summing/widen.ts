import type { Highs } from 'highs';
import { modelOf } from '../../../../platform/linear/model-of.ts';
import type { Program } from '../../../../platform/linear/program.ts';
import type { WideTarget } from './join-pieces.ts';

/** The least and the most of each target in any solution that was met. */
export interface Seen {
  low: number[];
  high: number[];
}

/** A target that cannot be as wide as it must, and the rows of the program that hold it. */
export interface Narrow {
  target: number;
  rows: number[];
}

export function nothingSeen(targets: WideTarget[]): Seen {
  return { low: targets.map(() => Infinity), high: targets.map(() => -Infinity) };
}

/**
 * Looks for solutions in which each target is once small and once large enough. One solution serves all targets at once, so
 * that few programs are solved for many of them. Returns the first target for which there are none; undefined where all have theirs.
 */
export function widen(highs: Highs, program: Program, targets: WideTarget[], seen: Seen): Narrow | undefined {
  const { minimize } = highs.constants.objectiveSense;
  const { optimal } = highs.constants.modelStatus;
  return highs.withModel(modelOf(highs, program), (model) => {
    model.options.set({ output_flag: false, presolve: 'off' });
    model.changeObjectiveSense(minimize);
    for (const [index, target] of targets.entries()) {
      const holding = new Set<number>();
      for (const sign of [1, -1]) {
        if (isWide(target, seen.low[index]!, seen.high[index]!)) break;
        model.changeColCost(target.variable, sign);
        if (model.run().modelStatus !== optimal) return { target: index, rows: [] };
        const { colValue, rowDual } = model.getSolution();
        rowDual.forEach((dual, row) => Math.abs(dual) > 1e-7 && holding.add(row));
        model.changeColCost(target.variable, 0);
        targets.forEach(({ variable }, at) => {
          seen.low[at] = Math.min(seen.low[at]!, colValue[variable]!);
          seen.high[at] = Math.max(seen.high[at]!, colValue[variable]!);
        });
      }
      if (!isWide(target, seen.low[index]!, seen.high[index]!)) return { target: index, rows: [...holding] };
    }
    return undefined;
  });
}

function isWide({ width, isWhole }: WideTarget, low: number, high: number): boolean {
  return high - low >= width - 1e-6 && (!isWhole || Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) >= Math.floor(width + 1e-6));
}
