import type { Highs } from 'highs';
import { bandOf } from './band-of.ts';
import type { Catalog, Figure, SeriesFacts } from './catalog.ts';
import { closeTable } from './close-table.ts';
import { nameReasons } from './name-reasons.ts';
import type { Rule } from './rule.ts';
import { tablesOf } from './tables-of.ts';

export const figureStates = { shown: 0, small: 1, complementary: 2, range: 3, end: 4 } as const;

export interface HiddenFigure {
  series: number;
  state: (typeof figureStates)[keyof typeof figureStates];
  named: boolean;
  fromPercent: number | null;
  toPercent: number | null;
}

export interface SchoolHiding {
  figures: HiddenFigure[];
  closedWhole: number;
}

/** Everything that is not shown of one school in one period. */
export function solveSchool(highs: Highs, catalog: Catalog, facts: Map<number, SeriesFacts>, figures: Figure[], rule: Rule): SchoolHiding {
  const hiding: SchoolHiding = { figures: [], closedWhole: 0 };
  for (const table of tablesOf(catalog, facts, figures)) {
    const { states, by } = closeTable(highs, table, rule);
    if (by === 'all') hiding.closedWhole += 1;
    const named = by === 'all' ? states.map(() => false) : nameReasons(table, rule, states);
    states.forEach((state, cell) => {
      const { n, x } = table.cells[cell]!;
      for (const { layer, series } of table.figures[cell]!) {
        if (state === 'hidden') hiding.figures.push({ series, state: n < rule.fewest ? figureStates.small : figureStates.complementary, named: named[cell]!, fromPercent: null, toPercent: null });
        if (state !== 'banded' || layer === null || !table.layers[layer]!.coded || Number.isNaN(x[layer])) continue;
        const { end, fromPercent, toPercent } = bandOf(x[layer]!, n);
        hiding.figures.push({ series, state: end ? figureStates.end : figureStates.range, named: true, fromPercent, toPercent });
      }
    });
  }
  return hiding;
}
