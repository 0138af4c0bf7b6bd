import type { Program } from '../../../../platform/linear/program.ts';
import { restOf } from '../solving/judge-sum.ts';
import { puzzleOf } from '../solving/puzzle-of.ts';
import type { Rule } from '../solving/rule.ts';
import type { Piece } from './piece.ts';

/** A number that must not be narrowed further than this. */
export interface WideTarget {
  variable: number;
  width: number;
  /** It is known to be whole: then so much the less remains possible. */
  isWhole: boolean;
  school: number;
}

/** A figure that is not shown, as variables with what is true of them. */
export interface Member {
  school: number;
  variables: { n: number; x: number | undefined };
  n: number;
  x: number | undefined;
}

export interface Joined {
  program: Program;
  targets: WideTarget[];
  /** By series: every figure of it that is not shown. */
  members: Map<number, Member[]>;
}

/**
 * Tables of several schools as one program, without any sum of several schools yet. To the numbers themselves comes what
 * the reasons tell. Each number is kept within a box around what is true, which only makes the proof harder and every program bounded.
 */
export function joinPieces(pieces: Piece[], rule: Rule): Joined {
  const joined: Joined = { program: { low: [], high: [], rows: [] }, targets: [], members: new Map() };
  for (const { school, tables } of pieces) for (const each of tables) addTable(joined, school, each, rule);
  return joined;
}

function addTable(joined: Joined, school: number, { table, states, named }: Piece['tables'][number], rule: Rule): void {
  const { program, targets, members } = joined;
  const puzzle = puzzleOf(table, rule, states);
  const from = program.low.length;
  const box = 4 * rule.fewest + 40;
  const truth = new Map<number, number>();
  const fractional = new Set(puzzle.variables.flatMap(({ x, y }) => [...x, ...y].filter((_, at) => !table.layers[at % table.layers.length]!.coded)));
  table.cells.forEach(({ n, x }, cell) => {
    const own = puzzle.variables[cell]!;
    truth.set(own.n, n);
    own.x.forEach((variable, layer) => variable >= 0 && truth.set(variable, x[layer]!));
    own.y.forEach((variable, layer) => variable >= 0 && truth.set(variable, n - x[layer]!));
    if (states[cell] === 'hidden' && named[cell]) {
      if (n < rule.fewest) puzzle.program.high[own.n] = Math.min(puzzle.program.high[own.n]!, rule.fewest - 1);
      else puzzle.program.low[own.n] = Math.max(puzzle.program.low[own.n]!, rule.fewest);
    }
    if (states[cell] === 'shown') return;
    for (const { layer, series } of table.figures[cell]!) {
      if (layer !== null && (Number.isNaN(x[layer]!) || (states[cell] === 'banded' && !table.layers[layer]!.coded))) continue;
      const member: Member = { school, n, x: layer === null ? undefined : x[layer]!, variables: { n: own.n + from, x: layer === null ? undefined : own.x[layer]! + from } };
      members.set(series, [...(members.get(series) ?? []), member]);
    }
  });
  puzzle.program.low.forEach((low, variable) => {
    const known = truth.get(variable);
    program.low.push(known === undefined ? low : Math.max(low, Math.min(known, known - box)));
    program.high.push(known === undefined ? Math.min(puzzle.program.high[variable]!, 1_000_000) : Math.min(puzzle.program.high[variable]!, Math.max(known, known + box)));
  });
  for (const row of puzzle.program.rows) program.rows.push({ ...row, terms: row.terms.map(([variable, factor]): [number, number] => [variable + from, factor]) });
  for (const { variable, width } of puzzle.targets) targets.push({ variable: variable + from, width, isWhole: !fractional.has(variable), school });
  addRests(joined, school, { table, states }, rule, puzzle.variables.map(({ n, x, y }) => [n, ...x, ...y].map((variable) => (variable < 0 ? undefined : variable + from))));
}

/**
 * Several groups that nobody shows are each anything up to what they are together, whatever that is. Within a school it is
 * open, since others are hidden beside them; a sum over schools may close it: so it must be wide too.
 */
function addRests({ program, targets }: Joined, school: number, { table, states }: Pick<Piece['tables'][number], 'table' | 'states'>, rule: Rule, variables: (number | undefined)[][]): void {
  for (const sum of table.sums) {
    const rest = restOf(table, sum, rule);
    const whole = table.cells[sum.whole]!;
    if (!rest?.sensitive || sum.unknown < 2 || whole.n < rule.fewest) continue;
    const layers = table.layers.length;
    const wanted = [rule.sizeWidth, ...whole.x.map((x) => Math.min(rule.outcomeWidth, states[sum.whole] === 'shown' ? x : rule.outcomeWidth)), ...whole.x.map((x) => Math.min(rule.outcomeWidth, states[sum.whole] === 'shown' ? whole.n - x : rule.outcomeWidth))];
    wanted.forEach((width, at) => {
      const layer = at === 0 ? undefined : (at - 1) % layers;
      const terms = [sum.whole, ...sum.parts].map((cell) => variables[cell]![at]);
      if (terms.includes(undefined) || (layer !== undefined && Number.isNaN(rest.x[layer]!))) return;
      const rests = program.low.push(0) - 1;
      program.high.push(1_000_000);
      // What rounding of means leaves over is nobody’s.
      const left = layer === undefined ? rest.n : at <= layers ? rest.x[layer]! : rest.n - rest.x[layer]!;
      const valueOf = (cell: number) => (layer === undefined ? table.cells[cell]!.n : at <= layers ? table.cells[cell]!.x[layer]! : table.cells[cell]!.n - table.cells[cell]!.x[layer]!);
      const off = left - sum.parts.reduce((total, part) => total - valueOf(part), valueOf(sum.whole));
      program.rows.push({ low: off, high: off, terms: [[rests, 1], ...terms.map((variable, place): [number, number] => [variable!, place === 0 ? -1 : 1])] });
      targets.push({ variable: rests, width, isWhole: layer === undefined || table.layers[layer]!.coded, school });
    });
  }
}
