import type { UseCase } from '../../src/modules/people/index.ts';
import { getGaps } from '../../src/modules/evidence/gaps/contract.ts';
import { readGaps } from '../../src/modules/evidence/gaps/read-gaps.ts';
import type { KnownTotal, KnownWorld } from './known-world.ts';

/**
 * Every figure of several schools that a person of the district can fetch: of the district and of its regions, "then" and
 * "now". To that comes what nobody is told: which schools' hidden figures are in it. Throws where a figure is not of just those.
 */
export async function fetchTotals(useCase: UseCase, world: KnownWorld): Promise<KnownTotal[]> {
  const { db, actor } = useCase;
  const summed = world.series.filter(({ kind }) => kind === 'share' || kind === 'mean');
  const periods = await db.selectFrom('measurePeriod').where('districtId', '=', actor.districtId).select(['number', 'key', 'endsOn']).execute();
  const members = await db.selectFrom('regionMembership').where('districtId', '=', actor.districtId).select(['schoolId', 'regionId', 'validFrom', 'validTo']).execute();
  const counted = await db.selectFrom('hiddenFigure').where('districtId', '=', actor.districtId).where('state', '>', 0).where('counted', '=', true).select(['schoolId', 'series', 'period']).execute();
  const inSum = new Set([...counted, ...world.values.filter((value) => value.standing === 'known')].map((each) => `${each.schoolId} ${each.series} ${each.period}`));
  const everySchool = [...new Set(world.values.map((value) => value.schoolId))];
  const on = (regionId: string, day: string) => members.filter((each) => each.regionId === regionId && each.validFrom <= day && (each.validTo === null || each.validTo > day)).map((each) => each.schoolId);
  const regions = [...new Set(members.map((each) => each.regionId))];
  const totals: KnownTotal[] = [];
  for (const { measure, subject, grade, kind, lowest, highest, decimals } of summed.filter(({ group }) => group === 'all')) {
    const places: { regionId?: string; map?: 'then' | 'now' }[] = [{}, ...regions.flatMap((regionId) => (['then', 'now'] as const).map((map) => ({ regionId, map })))];
    for (const place of places) {
      const reply = await readGaps(useCase, getGaps.schemas.query.parse({ ...place, measure, subject, grade, years: 10 }));
      for (const { key, years } of reply.groups) {
        const series = summed.find((each) => each.measure === measure && each.group === key && each.subject === subject && each.grade === grade)!.number;
        for (const { period, figure: { n, count, value, schools: told } } of years) {
          const { number, endsOn } = periods.find((each) => each.key === period)!;
          const places = place.regionId ? on(place.regionId, place.map === 'now' || endsOn > actor.today ? actor.today : endsOn) : everySchool;
          const schools = places.filter((schoolId) => inSum.has(`${schoolId} ${series} ${number}`));
          if (schools.length !== told.counted) throw new Error(`A figure is of ${told.counted} schools, and ${schools.length} may stand in it.`);
          const x = count ?? (kind === 'mean' && value !== null && n !== null && lowest !== null && highest !== null ? (n * (value - lowest)) / (highest - lowest) : null);
          if (n !== null && x !== null) totals.push({ schools, series, period: number, n, x, off: kind === 'mean' ? (n * 0.5 * 10 ** -decimals) / (highest! - lowest!) + 0.001 : 0.001 });
        }
      }
    }
  }
  return totals;
}
