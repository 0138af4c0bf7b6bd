import type { Program } from '../../../../platform/linear/program.ts';
import { puzzleOf } from '../solving/puzzle-of.ts';
import type { Rule } from '../solving/rule.ts';
import type { Piece } from './piece.ts';

/** A number that must not be narrowed further than this, and which series are of its place. */
export interface WideTarget {
  variable: number;
  width: number;
  /** It is known to be whole: then so much the less remains possible. */
  isWhole: boolean;
  school: number;
  series: number[];
  ofTable: number[];
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

function addTable({ program, targets, members }: Joined, school: number, { table, states, named }: Piece['tables'][number], rule: Rule): void {
  const puzzle = puzzleOf(table, rule, states);
  const from = program.low.length;
  const box = 4 * rule.fewest + 40;
  const ofTable = table.figures.flatMap((cell) => cell.map(({ series }) => series));
  const truth = new Map<number, number>();
  const seriesOf = new Map<string, number[]>(table.figures.map((cell, place) => [`cell ${place}`, cell.map(({ series }) => series)]));
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
  for (const { of, variable, width } of puzzle.targets) targets.push({ variable: variable + from, width, isWhole: !fractional.has(variable), school, series: seriesOf.get(of) ?? [], ofTable });
}
