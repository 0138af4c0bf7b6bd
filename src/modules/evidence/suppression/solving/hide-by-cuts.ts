import type { Highs } from 'highs';
import { modelOf } from '../../../../platform/linear/model-of.ts';
import { costsOf, firstStates } from './hide-least.ts';
import { puzzleOf, type Puzzle } from './puzzle-of.ts';
import type { Rule } from './rule.ts';
import type { State, Table } from './table.ts';

const rounds = 60;
const slack = 1e-6;

interface Act {
  cell: number;
  state: Exclude<State, 'shown'>;
  cost: number;
}

interface Cut {
  terms: [act: number, factor: number][];
  least: number;
}

/**
 * The least hiding for which nobody who solves the linear programs of a table narrows a protected number further than the
 * rule allows: the integer program of Fischetti and Salazar-González (2001), with a cut for each attack that succeeds. The
 * duals of the attack say which cells, were they hidden, would widen it. Undefined where even all hidden is not enough, or
 * the rounds run out.
 */
export function hideByCuts(highs: Highs, table: Table, rule: Rule): State[] | undefined {
  const first = firstStates(table, rule);
  const cost = costsOf(table);
  const mayBand = rule.codesEnds && table.layers.some(({ coded }) => coded);
  const acts: Act[] = first.flatMap((state, cell): Act[] => [
    ...(state === 'shown' && mayBand ? [{ cell, state: 'banded' as const, cost: cost.band[cell]! }] : []),
    ...(state === 'hidden' ? [] : [{ cell, state: 'hidden' as const, cost: cost.hide[cell]! }]),
  ]);
  const cuts: Cut[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const chosen = choose(highs, acts, cuts);
    if (!chosen) return undefined;
    const states = first.with(0, first[0]!);
    for (const act of chosen) states[acts[act]!.cell] = acts[act]!.state;
    const more = attack(highs, table, rule, states, acts, first);
    if (more.length === 0) return states;
    cuts.push(...more);
  }
  return undefined;
}

function choose(highs: Highs, acts: Act[], cuts: Cut[]): number[] | undefined {
  if (cuts.length === 0) return [];
  const once = [...Map.groupBy(acts.keys(), (act) => acts[act]!.cell).values()].filter((each) => each.length > 1);
  const rows = [
    ...cuts.map(({ terms, least }) => ({ low: least, high: Infinity, terms })),
    ...once.map((each) => ({ low: 0, high: 1, terms: each.map((act): [number, number] => [act, 1]) })),
  ];
  const program = { low: acts.map(() => 0), high: acts.map(() => 1), rows };
  const model = { ...modelOf(highs, program, acts.map((act) => act.cost)), integrality: acts.map(() => highs.constants.variableType.integer) };
  return highs.withModel(model, (solving) => {
    solving.options.set({ output_flag: false, mip_rel_gap: 0 });
    if (solving.run().modelStatus !== highs.constants.modelStatus.optimal) return undefined;
    return [...solving.getSolution().colValue].flatMap((value, act) => (value > 0.5 ? [act] : []));
  });
}

/** One cut for each number that can be narrowed too far. */
function attack(highs: Highs, table: Table, rule: Rule, states: State[], acts: Act[], first: State[]): Cut[] {
  const puzzle = puzzleOf(table, rule, states);
  const relaxed = acts.map(({ cell, state }) => ({ cell, ...rangesOf(table, rule, states, puzzle, cell, state), on: states[cell] === state, base: rangesOf(table, rule, states, puzzle, cell, first[cell]!) }));
  const { minimize } = highs.constants.objectiveSense;
  const { optimal } = highs.constants.modelStatus;
  return highs.withModel(modelOf(highs, puzzle.program), (model) => {
    model.options.set({ output_flag: false, presolve: 'off' });
    model.changeObjectiveSense(minimize);
    const cuts: Cut[] = [];
    for (const { variable, width } of puzzle.targets) {
      let reached = 0;
      let open = false;
      const factors = acts.map(() => 0);
      for (const sign of [1, -1]) {
        model.changeColCost(variable, sign);
        if (model.run().modelStatus !== optimal) {
          open = true;
          break;
        }
        reached += -model.getObjectiveValue();
        const duals = model.getSolution().colDual;
        relaxed.forEach((act, index) => {
          act.columns.forEach((column, position) => {
            const dual = duals[column]!;
            if (Math.abs(dual) < 1e-9) return;
            const [low, high] = act.ranges[position]!;
            const [baseLow, baseHigh] = act.base.ranges[position]!;
            factors[index]! += dual > 0 ? dual * (baseLow - low) : -dual * (high - baseHigh);
          });
        });
      }
      model.changeColCost(variable, 0);
      if (open || reached >= width - slack) continue;
      const already = factors.reduce((total, factor, act) => (relaxed[act]!.on ? total + factor : total), 0);
      const least = width - reached + already;
      cuts.push({ least, terms: factors.flatMap((factor, act): [number, number][] => (factor > 1e-9 ? [[act, Math.min(factor, least)]] : [])) });
    }
    return cuts;
  });
}

/** What the numbers of a cell may be in a state, by variable. */
function rangesOf(table: Table, rule: Rule, states: State[], puzzle: Puzzle, cell: number, state: State): { columns: number[]; ranges: [number, number][] } {
  const { n, x, y } = puzzle.variables[cell]!;
  const columns = [n, ...x, ...y].filter((column) => column >= 0);
  if (states[cell] === state) return { columns, ranges: columns.map((column) => [puzzle.program.low[column]!, puzzle.program.high[column]!]) };
  const alone = puzzleOf({ cells: [table.cells[cell]!], layers: table.layers, sums: [] }, rule, [state]);
  const own = alone.variables[0]!;
  return { columns, ranges: [own.n, ...own.x, ...own.y].filter((column) => column >= 0).map((column) => [alone.program.low[column]!, alone.program.high[column]!]) };
}
