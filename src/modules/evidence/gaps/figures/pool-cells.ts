import { wilsonInterval } from '../../intervals/wilson-interval.ts';
import type { ShownValue } from '../../suppression/shown-values.ts';
import type { Figure, Standing } from './figure.ts';
import type { Measured } from './measured.ts';
import { whyNoInterval } from './why-no-interval.ts';

export type Cell = Pick<ShownValue, 'standing' | 'value' | 'numerator' | 'denominator' | 'because'>;

const nothing = { value: null, low: null, high: null, count: null, n: null };
const inWords: Record<Exclude<Standing, 'known'>, string> = {
  hidden: 'Hidden: few students.',
  hidden_by_publisher: 'The publisher does not show it.',
  not_applicable: 'It does not apply here.',
  absent: 'The source has no number for it.',
};

/**
 * The figure of one school, or of many together, from the cells that may be shown and from nothing else: whoever adds
 * up what is on the page finds the same, and learns nothing of what is hidden.
 */
export function poolCells({ kind }: Measured, cells: Cell[]): Figure {
  const known = cells.filter((cell) => cell.standing === 'known' && cell.value !== null);
  const schools = { counted: known.length, notShown: cells.filter((cell) => cell.standing === 'hidden' || cell.standing === 'hidden_by_publisher').length };
  if (known.length === 0) return { ...nothing, ...missing(cells), schools };
  if (known.length === 1 || (kind !== 'rate' && kind !== 'score')) return { standing: 'known', ...(kind === 'share' ? shareOf(known) : plainOf(kind, known)), schools };
  return { ...nothing, standing: 'not_applicable', because: `Each school has its own ${kind}; many together have none.`, schools };
}

function missing(cells: Cell[]): { standing: Standing; because: string } {
  const order = ['hidden', 'hidden_by_publisher', 'not_applicable'] as const;
  const standing = order.find((each) => cells.some((cell) => cell.standing === each)) ?? 'absent';
  const told = cells.length === 1 ? cells[0]!.because : undefined;
  return { standing, because: told ? `${told}.`.replace('..', '.') : inWords[standing] };
}

function shareOf(cells: Cell[]) {
  const counted = cells.flatMap((cell) => {
    if (cell.denominator === null || cell.denominator === 0) return [];
    // A source that gives a rounded percent of n leaves the nearest whole count.
    return [{ count: cell.numerator ?? Math.min(cell.denominator, Math.max(0, Math.round((cell.value! * cell.denominator) / 100))), n: cell.denominator }];
  });
  if (counted.length < cells.length) return cells.length === 1 ? { ...nothing, value: cells[0]!.value, because: whyNoInterval('share') } : { ...nothing, ...plainMean(cells), because: whyNoInterval('share') };
  const count = counted.reduce((sum, each) => sum + each.count, 0);
  const n = counted.reduce((sum, each) => sum + each.n, 0);
  const { estimate, low, high } = wilsonInterval({ count, n });
  return { value: estimate * 100, low: low * 100, high: high * 100, count, n, because: null };
}

function plainOf(kind: Exclude<Measured['kind'], 'share'>, cells: Cell[]) {
  const because = whyNoInterval(kind);
  const ns = cells.map((cell) => cell.denominator);
  const n = ns.every((each) => each !== null) ? ns.reduce((sum, each) => sum! + each!, 0) : null;
  if (kind === 'count') return { ...nothing, value: cells.reduce((sum, cell) => sum + cell.value!, 0), n, because };
  if (n) return { ...nothing, value: cells.reduce((sum, cell) => sum + cell.value! * cell.denominator!, 0) / n, n, because };
  return { ...nothing, ...plainMean(cells), because };
}

/** Where the source tells no n, each school counts once. */
function plainMean(cells: Cell[]) {
  return { value: cells.reduce((sum, cell) => sum + cell.value!, 0) / cells.length };
}
