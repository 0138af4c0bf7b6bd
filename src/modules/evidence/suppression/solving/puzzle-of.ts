import type { Program } from '../../../../platform/linear/program.ts';
import { bandOf } from './band-of.ts';
import type { Protected } from './find-unproven.ts';
import { restOf } from './judge-sum.ts';
import type { Rule } from './rule.ts';
import type { State, Table } from './table.ts';

/** A number that must not be narrowed further than this. */
interface Target {
  of: Protected;
  variable: number;
  width: number;
}

/** A table as one who subtracts sees it: what each number may be for all that is shown, and which sums hold. */
export interface Puzzle {
  program: Program;
  targets: Target[];
  /** Variables of a cell: its students, and for each layer its successes and failures. */
  variables: { n: number; x: number[]; y: number[] }[];
}

export function puzzleOf(table: Table, rule: Rule, states: State[]): Puzzle {
  const program: Program = { low: [], high: [], rows: [] };
  const add = (low: number, high: number) => program.low.push(low) && program.high.push(high) - 1;
  const equal = (terms: [number, number][]) => program.rows.push({ low: 0, high: 0, terms });
  const targets: Target[] = [];
  const put = (n: [number, number], x: ([number, number] | null)[]) => {
    const size = add(...n);
    const pairs = x.map((range) => {
      if (!range) return [-1, -1] as const;
      const pair = [add(...range), add(Math.max(0, n[0] - range[1]), n[1] - range[0])] as const;
      equal([[pair[0], 1], [pair[1], 1], [size, -1]]);
      return pair;
    });
    return { n: size, x: pairs.map((pair) => pair[0]), y: pairs.map((pair) => pair[1]) };
  };
  const widths = widthsOf(table, rule);
  const variables = table.cells.map(({ n, x }, cell) => {
    const state = states[cell]!;
    const ranges = x.map((successes, layer): [number, number] | null => {
      if (Number.isNaN(successes)) return null;
      if (state === 'hidden') return [0, Infinity];
      const band = state === 'banded' && table.layers[layer]!.coded ? bandOf(successes, n) : undefined;
      return band ? [Math.min(band.low, successes), Math.max(band.high, successes)] : [successes, successes];
    });
    const placed = put(state === 'hidden' ? [0, Infinity] : [n, n], ranges);
    if (state === 'hidden' && n < rule.fewest) targets.push({ of: `cell ${cell}`, variable: placed.n, width: rule.sizeWidth });
    placed.x.forEach((variable, layer) => {
      if (variable < 0) return;
      const atEnd = state === 'banded' && table.layers[layer]!.coded && bandOf(x[layer]!, n).end !== null;
      if (!atEnd && !(state === 'hidden' && n < rule.fewest)) return;
      targets.push({ of: `cell ${cell}`, variable, width: Math.min(rule.outcomeWidth, widths[cell]![layer]!.x) });
      if (state === 'hidden') targets.push({ of: `cell ${cell}`, variable: placed.y[layer]!, width: Math.min(rule.outcomeWidth, widths[cell]![layer]!.y) });
    });
    return placed;
  });
  for (const [place, sum] of table.sums.entries()) {
    const rest = restOf(table, sum, rule);
    if (!rest || table.cells[sum.whole]!.n < rule.fewest) continue;
    // Several that nobody shows are two unknowns: together they are one number, and each may be anything up to it.
    const others = rest.n === 0 ? [] : Array.from({ length: Math.min(2, Math.max(1, sum.unknown)) }, () => put([0, Infinity], rest.x.map(() => [0, Infinity])));
    const whole = variables[sum.whole]!;
    equal([[whole.n, -1], ...sum.parts.map((part): [number, number] => [variables[part]!.n, 1]), ...others.map((each): [number, number] => [each.n, 1])]);
    for (let layer = 0; layer < table.layers.length; layer += 1) {
      if (Number.isNaN(rest.x[layer]!)) continue;
      const terms: [number, number][] = [[whole.x[layer]!, -1], ...sum.parts.map((part): [number, number] => [variables[part]!.x[layer]!, 1]), ...others.map((each): [number, number] => [each.x[layer]!, 1])];
      const left = table.cells[sum.whole]!.x[layer]! - sum.parts.reduce((total, part) => total + table.cells[part]!.x[layer]!, 0);
      // What rounding of means leaves over is nobody’s.
      const off = (rest.n > 0 ? rest.x[layer]! : 0) - left;
      program.rows.push({ low: off, high: off, terms });
      if (!rest.sensitive) continue;
      const wanted = sum.parts.length > 0 ? widths[sum.parts[0]!]![layer]! : { x: 0, y: 0 };
      targets.push({ of: `rest ${place}`, variable: others[0]!.x[layer]!, width: Math.min(rule.outcomeWidth, wanted.x) }, { of: `rest ${place}`, variable: others[0]!.y[layer]!, width: Math.min(rule.outcomeWidth, wanted.y) });
    }
    if (rest.sensitive) targets.push({ of: `rest ${place}`, variable: others[0]!.n, width: Math.min(rule.sizeWidth, table.cells[sum.whole]!.n) });
  }
  return { program, targets, variables };
}

/** No more can be asked than a whole has to give, as far as it is shown. */
function widthsOf(table: Table, rule: Rule): { x: number; y: number }[][] {
  const widths = table.cells.map(({ x }) => x.map(() => ({ x: rule.outcomeWidth, y: rule.outcomeWidth })));
  for (const { whole, parts } of table.sums) {
    const { n, x } = table.cells[whole]!;
    if (n < rule.fewest) continue;
    for (const part of parts) {
      x.forEach((successes, layer) => {
        if (Number.isNaN(successes)) return;
        const band = rule.codesEnds && table.layers[layer]!.coded ? bandOf(successes, n) : undefined;
        const width = widths[part]![layer]!;
        width.x = Math.min(width.x, band?.end ? Math.max(successes, band.high) : successes);
        width.y = Math.min(width.y, n - (band?.end ? Math.min(successes, band.low) : successes));
      });
    }
  }
  return widths;
}
