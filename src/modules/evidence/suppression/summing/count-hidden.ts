import type { Highs } from 'highs';
import type { Catalog, SeriesFacts } from '../solving/catalog.ts';
import type { Rule } from '../solving/rule.ts';
import { joinPieces, type Joined, type Member } from './join-pieces.ts';
import { piecesOf, type DecidedSchool, type Piece } from './piece.ts';
import { nothingSeen, widen } from './widen.ts';

/** So many schools at most are proved together: more would leave fewer out, and take longer. */
const atMost = 20;

/**
 * Which figures that are not shown may nevertheless stand in sums of several schools: for each school their series. The
 * schools are of one part of every map (always in the same region), and are proved in groups: even to one who knows the
 * sum of each series over each group, everything that the rule protects stays as wide open as it asks. Whatever sums are
 * told, of the district or of regions then or now, are made of those. A series that would narrow something is left out.
 */
export function countHidden(highs: Highs, catalog: Catalog, facts: Map<number, SeriesFacts>, schools: DecidedSchool[], rule: Rule): number[][] {
  const counted = schools.map((): number[] => []);
  for (const own of Map.groupBy(piecesOf(catalog, facts, schools), (piece) => piece.family).values()) {
    for (const group of groupsOf(own)) for (const [series, members] of countGroup(highs, joinPieces(group, rule), rule)) for (const { school } of members) counted[school]!.push(series);
  }
  return counted;
}

/** Schools that hide the like come together: what one of them cannot show another can make up for. */
function groupsOf(pieces: Piece[]): Piece[][] {
  const hiddenOf = ({ tables }: Piece) => tables.flatMap(({ table, states }) => table.figures.flatMap((cell, place) => (states[place] === 'shown' ? [] : cell.map(({ series }) => series)))).toSorted((a, b) => a - b).join(' ');
  const sorted = pieces.map((piece) => ({ piece, hidden: hiddenOf(piece) })).toSorted((a, b) => (a.hidden < b.hidden ? -1 : a.hidden > b.hidden ? 1 : a.piece.school - b.piece.school)).map(({ piece }) => piece);
  const groups = Math.max(1, Math.ceil(sorted.length / atMost));
  return Array.from({ length: groups }, (_, at) => sorted.slice(Math.round((at * sorted.length) / groups), Math.round(((at + 1) * sorted.length) / groups)));
}

function countGroup(highs: Highs, { program, targets, members }: Joined, rule: Rule): Map<number, Member[]> {
  const counted = new Map([...members].filter(([, own]) => own.length > 1 && own.reduce((total, { n }) => total + n, 0) >= Math.max(rule.fewest, rule.sizeWidth)));
  const seen = nothingSeen(targets);
  while (counted.size > 0) {
    const touched = new Set([...counted.values()].flat().map(({ school }) => school));
    const asked = targets.flatMap((target, index) => (touched.has(target.school) ? [{ target, index }] : []));
    const of = { low: asked.map(({ index }) => seen.low[index]!), high: asked.map(({ index }) => seen.high[index]!) };
    const sums = sumsOf(counted);
    const narrow = widen(highs, { ...program, rows: [...program.rows, ...sums.map(({ row }) => row)] }, asked.map(({ target }) => target), of);
    asked.forEach(({ index }, at) => {
      [seen.low[index], seen.high[index]] = [of.low[at]!, of.high[at]!];
    });
    if (!narrow) return counted;
    leaveOut(counted, narrow.rows.flatMap((row) => sums[row - program.rows.length] ?? []));
  }
  return counted;
}

interface KnownSum {
  series: number[];
  row: Joined['program']['rows'][number];
}

/** One who knows a sum knows it of the students, and of the successes. Series of the same students have the same row. */
function sumsOf(counted: Map<number, Member[]>): KnownSum[] {
  const sums = new Map<string, KnownSum>();
  const add = (series: number, total: number, variables: number[]) => {
    const key = variables.join(' ');
    const known = sums.get(key);
    if (known) known.series.push(series);
    else sums.set(key, { series: [series], row: { low: total, high: total, terms: variables.map((variable) => [variable, 1]) } });
  };
  for (const [series, members] of counted) {
    add(series, members.reduce((total, { n }) => total + n, 0), members.map(({ variables }) => variables.n));
    const withX = members.flatMap(({ x, variables }) => (x === undefined || variables.x === undefined ? [] : [{ x, variable: variables.x }]));
    if (withX.length > 0) add(series, withX.reduce((total, { x }) => total + x, 0), withX.map(({ variable }) => variable));
  }
  return [...sums.values()];
}

/**
 * Of the sums that hold a number too narrow, that of the fewest students goes. Fewer sums leave everything at least as open
 * as before: so what was seen once stays true. Where none is named, all go.
 */
function leaveOut(counted: Map<number, Member[]>, holding: KnownSum[]): void {
  const students = ({ series }: KnownSum) => series.reduce((total, each) => total + counted.get(each)!.reduce((sum, { n }) => sum + n, 0), 0);
  const [least] = holding.toSorted((a, b) => students(a) - students(b));
  for (const each of least?.series ?? [...counted.keys()]) counted.delete(each);
}
