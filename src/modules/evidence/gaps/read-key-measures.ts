import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { shownValues, type ShownValue } from '../suppression/shown-values.ts';
import type { FigureReply, IntervalReply } from './contract.ts';
import { figureChange } from './figures/figure-change.ts';
import { gapBetween } from './figures/gap-between.ts';
import { poolCells } from './figures/pool-cells.ts';
import { standardMeasures } from '../measures/standard-measures.ts';
import { findCut, type Cut, type HeadlineRow, type PeriodRow } from './find-cut.ts';
import { changeSentence } from './sentences/change-sentence.ts';
import { gapSentence } from './sentences/gap-sentence.ts';
import { numberWords, plain } from './sentences/number-words.ts';

export interface KeyMeasure {
  key: string;
  name: string;
  subject: string;
  grade: string;
  period: string;
  /** Without a number, with why, where it is hidden or there is none. */
  figure: FigureReply;
  /** The number and its interval as they are said: "42.1 %", "36.2 to 48.1". */
  words: { value: string | null; limits: string | null };
  /** Since the last year with a number before. */
  change: { from: string; interval: IntervalReply; sentence: string } | null;
}

export interface KeyGap {
  group: string;
  reference: string;
  period: string;
  sentence: string;
  /** Null, with why in the sentence, where one of the two is hidden. */
  difference: IntervalReply | null;
}

const measuresAtMost = 4;
const gapsAtMost = 3;

/**
 * The few measures of a school that stand on its page: of all its students one of each topic, and how its groups stand in
 * the first share of them. In the order of the catalogue, never of values.
 * Everything comes through `shownValues`.
 */
export async function readKeyMeasures(useCase: UseCase, schoolId: string): Promise<{ measures: KeyMeasure[]; gaps: KeyGap[]; gapsOf: string | null }> {
  const first = await findCut(useCase, { schoolId }).catch((error: unknown) => {
    // Before the first file there is no measure at all.
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  });
  if (!first) return { measures: [], gaps: [], gapsOf: null };
  const headlines = chosenOf(first);
  // Groups stand in the share that the catalogue names first, which need not be the one that is offered first.
  const share = headlines.find(({ measure }) => measure.kind === 'share' && measure.topic === first.measure.topic)?.measure.key;
  const cut = share === undefined || share === first.measure.key ? first : await findCut(useCase, { schoolId, measure: share });
  const series = [...new Set([...headlines.map((row) => row.series), ...cut.groups.map((group) => group.series)])];
  const values = await shownValues(useCase, { schools: [schoolId], series, periods: cut.everyPeriod.map(({ number }) => number) });
  const bySeries = Map.groupBy(values, (value) => value.series);
  const gaps = gapsOf(cut, bySeries);
  return { measures: headlines.flatMap((row) => keyMeasure(row, cut.everyPeriod, bySeries.get(row.series) ?? [])).slice(0, measuresAtMost), gaps, gapsOf: gaps.length > 0 ? cut.measure.name : null };
}

/** One of each topic after another, so that four say four things; what is left over comes after. */
function chosenOf({ headlines }: Cut): HeadlineRow[] {
  const byMeasure = [...Map.groupBy(headlines.filter(({ measure }) => measure.kind !== 'count'), ({ measure }) => measure.key).values()].map(([first]) => first!);
  const places = new Map(standardMeasures.map(({ key }, place) => [key, place]));
  const placeOf = ({ measure }: HeadlineRow) => places.get(measure.key) ?? places.size;
  byMeasure.sort((a, b) => placeOf(a) - placeOf(b));
  const firsts = [...Map.groupBy(byMeasure, ({ measure }) => measure.topic).values()].map(([first]) => first!);
  return [...firsts, ...byMeasure.filter((row) => !firsts.includes(row))].slice(0, 3 * measuresAtMost);
}

function keyMeasure({ measure, subject, grade }: HeadlineRow, periods: PeriodRow[], values: ShownValue[]): KeyMeasure[] {
  const years = periods.flatMap((period) => {
    const cell = values.find((value) => value.period === period.number);
    return cell ? [{ period: period.name, figure: poolCells(measure, [cell]) }] : [];
  });
  const last = years.at(-1);
  if (!last) return [];
  const before = last.figure.value === null ? undefined : years.slice(0, -1).findLast(({ figure }) => figure.value !== null);
  const interval = before && figureChange(before.figure, last.figure);
  const change = before && interval ? { from: before.period, interval, sentence: changeSentence(measure, { from: before.period, to: last.period, change: interval }) } : null;
  const { value, low, high } = last.figure;
  const places = measure.kind === 'share' ? 1 : measure.decimals;
  const words = { value: value === null ? null : numberWords(measure, value), limits: low === null || high === null ? null : `${plain(low, places)} to ${plain(high, places)}` };
  return [{ key: measure.key, name: measure.name, subject, grade, period: last.period, figure: last.figure, words, change }];
}

function gapsOf({ measure, groups, periods }: Cut, bySeries: Map<number, ShownValue[]>): KeyGap[] {
  const cellsIn = (series: number, period: number) => (bySeries.get(series) ?? []).filter((value) => value.period === period);
  const last = periods.findLast(({ number }) => groups.some(({ series }) => cellsIn(series, number).length > 0));
  if (!last) return [];
  return groups
    .flatMap((group): KeyGap[] => {
      const reference = group.referenceKey === null ? undefined : (groups.find(({ key }) => key === group.referenceKey) ?? groups.find(({ key }) => key === 'all'));
      const cells = cellsIn(group.series, last.number);
      if (!reference || cells.length === 0) return [];
      const [figure, other] = [poolCells(measure, cells), poolCells(measure, cellsIn(reference.series, last.number))];
      const gap = gapBetween(measure, figure, other, reference.key === 'all');
      return [{ group: group.name, reference: reference.name, period: last.name, sentence: gapSentence(measure, { group: group.name, reference: reference.name, year: last.name, figure, gap, referenceFigure: other }), difference: gap && gap.difference.estimate !== null ? gap.difference : null }];
    })
    .slice(0, gapsAtMost);
}
