import type { Program } from '../../src/platform/linear/program.ts';
import type { ShownValue } from '../../src/modules/evidence/suppression/shown-values.ts';
import type { KnownTotal } from './known-world.ts';
import type { SchoolPuzzle } from './puzzle.ts';

interface Piece extends SchoolPuzzle {
  schoolId: string;
  period: number;
  fetched: ShownValue[];
}

/** The puzzles of many schools as one, with a row for each total that says something of them; `at` is where the variables of each begin. */
export function joinPuzzles(pieces: Piece[], totals: KnownTotal[]): { program: Program; at: number[] } {
  const program: Program = { low: [], high: [], rows: [] };
  const at = pieces.map((piece) => {
    const from = program.low.length;
    program.low.push(...piece.program.low);
    program.high.push(...piece.program.high);
    program.rows.push(...piece.program.rows.map((row) => ({ ...row, terms: row.terms.map(([variable, factor]): [number, number] => [variable + from, factor]) })));
    return from;
  });
  for (const { schools, series, period, counted, n, x } of totals) {
    const members = pieces.flatMap((piece, index) => {
      const own = piece.period === period && schools.includes(piece.schoolId) ? piece.unknowns.get(series) : undefined;
      if (!own) return [];
      const value = piece.fetched.find((each) => each.series === series)!;
      return [{ n: own.n + at[index]!, x: own.x + at[index]!, isTold: value.standing === 'known' || value.range !== undefined }];
    });
    if (members.length === 0) continue;
    const told = members.filter((member) => member.isTold);
    // One who counts knows whether what is hidden is in it: when it says of more schools than show a figure.
    const summed = told.length >= counted ? told : members;
    program.rows.push({ low: n, high: n, terms: summed.map((member) => [member.n, 1]) });
    program.rows.push({ low: x[0] - 0.001, high: x[1] + 0.001, terms: summed.map((member) => [member.x, 1]) });
  }
  return { program, at };
}
