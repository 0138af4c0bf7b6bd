import type { UseCase } from '../../src/modules/people/index.ts';
import { getGaps } from '../../src/modules/evidence/gaps/contract.ts';
import { readGaps } from '../../src/modules/evidence/gaps/read-gaps.ts';
import { shownTotals, type ShownTotal } from '../../src/modules/evidence/suppression/shown-totals.ts';
import type { KnownTotal, KnownWorld } from './known-world.ts';

/**
 * Every total of counts that a person of the district can fetch: of the district and of its regions, in the map of each of
 * these days and on the page of gaps "then" and "now".
 */
export async function fetchTotals(useCase: UseCase, world: KnownWorld, days: string[]): Promise<KnownTotal[]> {
  const { db, actor } = useCase;
  const shares = world.series.filter(({ kind }) => kind === 'share');
  const periods = await db.selectFrom('measurePeriod').where('districtId', '=', actor.districtId).select(['number', 'key', 'endsOn']).execute();
  const members = await db.selectFrom('regionMembership').where('districtId', '=', actor.districtId).select(['schoolId', 'regionId', 'validFrom', 'validTo']).execute();
  const everySchool = [...new Set(world.values.map((value) => value.schoolId))];
  const on = (regionId: string, day: string) => members.filter((each) => each.regionId === regionId && each.validFrom <= day && (each.validTo === null || each.validTo > day)).map((each) => each.schoolId);
  const asked = { series: shares.map(({ number }) => number), periods: periods.map(({ number }) => number) };
  const known = (schools: string[]) => ({ series, period, schools: counted, denominator: n, low, high }: ShownTotal): KnownTotal[] => (low === null || high === null ? [] : [{ schools, series, period, counted, n, x: [(low * n) / 100, (high * n) / 100] }]);
  const totals = (await shownTotals(useCase, { of: 'district', ...asked })).flatMap(known(everySchool));
  for (const day of days) for (const total of await shownTotals(useCase, { of: { regionsOn: day }, ...asked })) totals.push(...known(on(total.regionId!, day))(total));
  const regions = [...new Set(members.map((each) => each.regionId))];
  for (const { measure, subject, grade } of shares.filter(({ group }) => group === 'all')) {
    const places: { regionId?: string; map?: 'then' | 'now' }[] = [{}, ...regions.flatMap((regionId) => (['then', 'now'] as const).map((map) => ({ regionId, map })))];
    for (const place of places) {
      const reply = await readGaps(useCase, getGaps.schemas.query.parse({ ...place, measure, subject, grade, years: 10 }));
      for (const { key, years } of reply.groups) {
        const series = shares.find((each) => each.measure === measure && each.group === key && each.subject === subject && each.grade === grade)!.number;
        for (const { period, figure } of years) {
          const { number, endsOn } = periods.find((each) => each.key === period)!;
          const schools = place.regionId ? on(place.regionId, place.map === 'now' || endsOn > actor.today ? actor.today : endsOn) : everySchool;
          if (figure.n !== null && figure.count !== null) totals.push({ schools, series, period: number, counted: figure.schools.counted, n: figure.n, x: [figure.count, figure.count] });
        }
      }
    }
  }
  return totals;
}
