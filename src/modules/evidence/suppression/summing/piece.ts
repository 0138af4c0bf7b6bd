import type { Catalog, Figure, SeriesFacts } from '../solving/catalog.ts';
import { figureStates, type HiddenFigure } from '../solving/solve-school.ts';
import type { State } from '../solving/table.ts';
import { tablesOf, type SchoolTable } from '../solving/tables-of.ts';

/** What is not shown of a figure, as it was decided. */
export type Decided = Pick<HiddenFigure, 'series' | 'state' | 'named'>;

/** A school's period, decided: its figures, and which of them are not shown. */
export interface DecidedSchool {
  figures: Figure[];
  hidden: Decided[];
}

/** The tables of one school that have to do with the same measures of others, and of which something is not shown. */
export interface Piece {
  /** Place of the school among those that are looked at together. */
  school: number;
  /** The same for all schools whose tables have a series in common. */
  family: string;
  tables: { table: SchoolTable; states: State[]; named: boolean[] }[];
}

export function piecesOf(catalog: Catalog, facts: Map<number, SeriesFacts>, schools: DecidedSchool[]): Piece[] {
  const tables = schools.flatMap((each, school) => tablesWithin(catalog, facts, each).map((table) => ({ school, table, measures: [...new Set(table.table.figures.flatMap((cell) => cell.map(({ series }) => `${facts.get(series)!.subject} ${facts.get(series)!.measure}`)))] })));
  const family = new Map<string, string>();
  const rootOf = (measure: string): string => (family.has(measure) ? rootOf(family.get(measure)!) : measure);
  for (const { measures: [first, ...others] } of tables) for (const other of others) if (rootOf(other) !== rootOf(first!)) family.set(rootOf(other), rootOf(first!));
  const keyed = tables.map(({ school, table, measures }) => ({ school, table, family: rootOf(measures[0]!) }));
  return [...Map.groupBy(keyed, (each) => `${each.school} ${each.family}`).values()].map((own) => ({ school: own[0]!.school, family: own[0]!.family, tables: own.map(({ table }) => table) }));
}

function tablesWithin(catalog: Catalog, facts: Map<number, SeriesFacts>, { figures, hidden }: DecidedSchool): Piece['tables'] {
  const decided = new Map(hidden.map((figure) => [figure.series, figure]));
  return tablesOf(catalog, facts, figures).flatMap((table) => {
    const own = table.figures.map((cell) => cell.flatMap(({ series }) => decided.get(series) ?? []));
    if (own.every((cell) => cell.length === 0)) return [];
    const states = own.map((cell): State => (cell.some(({ state }) => state === figureStates.small || state === figureStates.complementary) ? 'hidden' : cell.length > 0 ? 'banded' : 'shown'));
    return [{ table, states, named: own.map((cell) => cell.every((figure) => figure.named)) }];
  });
}
