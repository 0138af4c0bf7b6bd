import type { UseCase } from '../../people/index.ts';
import { shownValues, type ShownValue } from '../suppression/shown-values.ts';
import type { GapsQuery, HeadlineReply, SchoolEvidenceReply } from './contract.ts';
import { figureChange } from './figures/figure-change.ts';
import { poolCells } from './figures/pool-cells.ts';
import { findCut, type HeadlineRow, type PeriodRow } from './find-cut.ts';
import { gapsOfSchool } from './read-gaps.ts';
import { changeSentence } from './sentences/change-sentence.ts';
import { gapSentence } from './sentences/gap-sentence.ts';

/** One school against itself first: everything measured of all its students, then its groups in one measure. */
export async function readSchoolEvidence(useCase: UseCase, schoolId: string, query: Omit<GapsQuery, 'schoolId' | 'regionId' | 'map'>): Promise<SchoolEvidenceReply> {
  const asked: GapsQuery = { ...query, schoolId, map: 'now' };
  const cut = await findCut(useCase, asked);
  const series = [...new Set([...cut.groups.map((group) => group.series), ...cut.headlines.map((row) => row.series)])];
  const values = await shownValues(useCase, { schools: [schoolId], series, periods: cut.everyPeriod.map((period) => period.number) });
  const bySeries = Map.groupBy(values, (value) => value.series);
  return {
    ...(await gapsOfSchool(useCase, asked, cut, values)),
    headlines: cut.headlines.flatMap((row) => headline(row, cut.everyPeriod, bySeries.get(row.series) ?? [], query.years)),
  };
}

/** Nothing where the school has no word of it in any year. */
function headline({ measure, subject, grade }: HeadlineRow, periods: PeriodRow[], values: ShownValue[], atMost: number): HeadlineReply[] {
  const years = periods.flatMap(({ number, key, name }) => {
    const cell = values.find((value) => value.period === number);
    return cell ? [{ period: { key, name }, figure: poolCells(measure, [cell]) }] : [];
  }).slice(-atMost);
  const last = years.at(-1);
  if (!last) return [];
  const known = years.filter((year) => year.figure.value !== null);
  const [from, to] = [known[0], known.at(-1)];
  const change = from && to && from !== to ? figureChange(from.figure, to.figure) : null;
  const now = gapSentence(measure, { group: measure.name, reference: null, year: last.period.name, figure: last.figure, gap: null, referenceFigure: null });
  return [{ measure, subject, grade, years, sentence: change ? `${now} ${changeSentence(measure, { from: from!.period.name, to: to!.period.name, change })}` : now }];
}
