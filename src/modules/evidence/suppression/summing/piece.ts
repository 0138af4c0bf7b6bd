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

/** The tables of one school in one subject of which something is not shown. */
export interface Piece {
  /** Place of the school among those that are looked at together. */
  school: number;
  subject: string;
  tables: { table: SchoolTable; states: State[]; named: boolean[] }[];
}

export function piecesOf(catalog: Catalog, facts: Map<number, SeriesFacts>, { figures, hidden }: DecidedSchool, school: number): Piece[] {
  const decided = new Map(hidden.map((figure) => [figure.series, figure]));
  const tables = tablesOf(catalog, facts, figures).flatMap((table) => {
    const own = table.figures.map((cell) => cell.flatMap(({ series }) => decided.get(series) ?? []));
    if (own.every((cell) => cell.length === 0)) return [];
    const states = own.map((cell): State => (cell.some(({ state }) => state === figureStates.small || state === figureStates.complementary) ? 'hidden' : cell.length > 0 ? 'banded' : 'shown'));
    return [{ table, states, named: own.map((cell) => cell.every((figure) => figure.named)) }];
  });
  const subjectOf = ({ table }: (typeof tables)[number]) => facts.get(table.figures[0]![0]!.series)!.subject;
  return [...Map.groupBy(tables, subjectOf)].map(([subject, of]) => ({ school, subject, tables: of }));
}
