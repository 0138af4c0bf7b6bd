import type { Sum } from '../../suppression/add-up.ts';
import type { ShownValue } from '../../suppression/shown-values.ts';
import type { Figure } from './figure.ts';
import type { Measured } from './measured.ts';
import { poolSum } from './pool-sum.ts';

export type Cell = Pick<ShownValue, 'standing' | 'value' | 'numerator' | 'denominator' | 'because'>;

/** The figure of one school, or of those of many that are shown, from nothing but these. */
export function poolCells(measured: Measured, cells: Cell[]): Figure {
  const figure = poolSum(measured, sumOf(cells));
  const because = cells.length === 1 && figure.value === null ? cells[0]!.because : undefined;
  return because ? { ...figure, because: because.endsWith('.') ? because : `${because}.` } : figure;
}

function sumOf(cells: Cell[]): Omit<Sum, 'series' | 'period' | 'runs'> {
  const many = (standing: Cell['standing']) => cells.filter((cell) => cell.standing === standing).length;
  const known = cells.filter((cell) => cell.standing === 'known' && cell.value !== null);
  const withN = known.filter((cell) => cell.denominator !== null && cell.denominator > 0).map((cell) => ({ value: cell.value!, numerator: cell.numerator, n: cell.denominator! }));
  return {
    shown: known.length,
    unshown: 0,
    withN: withN.length,
    hidden: many('hidden'),
    hiddenByPublisher: many('hidden_by_publisher'),
    notApplicable: many('not_applicable'),
    // A source that gives a rounded percent of n leaves the nearest whole count.
    count: withN.reduce((sum, { value, numerator, n }) => sum + (numerator ?? Math.min(n, Math.max(0, Math.floor((value * n) / 100 + 0.5)))), 0),
    n: withN.reduce((sum, { n }) => sum + n, 0),
    weighted: withN.reduce((sum, { value, n }) => sum + value * n, 0),
    values: known.reduce((sum, cell) => sum + cell.value!, 0),
    leftN: 0,
    leftFrom: 0,
    leftTo: 0,
    leftMost: 0,
    leftUnknown: many('hidden') + many('hidden_by_publisher'),
  };
}
