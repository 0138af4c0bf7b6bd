import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { castKey } from '../../../database/sample/cast.ts';
import { sampleDemands, type SampleDemand } from '../../../database/sample/demands.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { composeWeek, freeDayFrom } from '../../modules/demands/index.ts';
import { loadCalendar } from '../../modules/district/index.ts';
import { schoolDayAfter } from '../../modules/tiers/index.ts';
import { clockAt } from '../../platform/clock/clock.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { demandRowsOf, type DemandRows } from './demand-rows-of.ts';
import type { SampleContext } from './sample-context.ts';

const dayMs = 86_400_000;
const leadersAtMost = 2_000;

/** What departments of the sample ask of its schools, and the digests that their leaders had for this week. */
export async function loadDemands(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  const { timeZone } = sample.calendar;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const monday = shift(today, -((new Date(today).getUTCDay() + 6) % 7));
  const background = (instant: string, day: string) => ({ db: db as never, clock: clockAt(instant), actor: { districtId, timeZone, today: day, personId: null, name: 'Causeway' } });
  const calendar = await loadCalendar(background(now, today));
  const holders = (role: string, scope: { region?: number; department?: string }) => sample.staff.people.find((person) => person.grants.some((grant) => grant.role === role && grant.validTo === null && (scope.region === undefined || grant.region === scope.region) && (scope.department === undefined || grant.department === scope.department)));
  const schoolsOf = (number: number) => {
    const codes = sample.regions.find((region) => region.number === number)!.schools;
    // The story's own school is the first of its region.
    return [...codes].sort((a, b) => Number(b === '00350080') - Number(a === '00350080')).map((code) => ({ id: ids('school', code), leaderId: ids('person', sample.staff.people.find((person) => person.grants.some((grant) => grant.role === 'school_leader' && grant.school === code && grant.validTo === null))?.key ?? castKey('principal')) }));
  };
  const window = calendar.periods.filter(({ kind, startsOn }) => kind === 'testing_window' && startsOn > today).toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))[0];
  const inTesting = shift(window?.startsOn ?? monday, 2);
  const whole: DemandRows = { demand: [], demandTerms: [], demandExemption: [], demandAnswer: [], demandStep: [] };
  for (const [index, demand] of sampleDemands.entries()) {
    const rows = demandRowsOf(demand, {
      districtId, number: index + 1, today, now, ownerId: ids('person', ownerOf(demand)), departmentId: ids('department', demand.department), chiefId: ids('person', castKey('chiefOfSchools')),
      regions: demand.regions.map((number) => ({ id: ids('region', number), superintendentId: ids('person', holders('regional_superintendent', { region: number })!.key), schools: schoolsOf(number) })),
      at: (ago: number, hour = 15) => `${shift(today, -ago)}T${String(hour).padStart(2, '0')}:00:00.000Z`,
      due: freeDayFrom(calendar, demand.intoTesting ? inTesting : shift(monday, demand.dueDay)), first: demand.intoTesting ? inTesting : undefined, decideBy: schoolDayAfter(calendar, shift(today, -demand.askedAgo), 2),
    });
    for (const table of Object.keys(whole) as (keyof DemandRows)[]) (whole[table] as unknown[]).push(...rows[table]);
  }
  for (const table of ['demand', 'demandTerms', 'demandExemption', 'demandAnswer', 'demandStep'] as const) await insertMany(db, table, whole[table] as never[]);
  await insertMany(db, 'shortNumber', [{ districtId, kind: 'demand', lastNumber: sampleDemands.length }]);
  const friday = shift(monday, -3);
  await composeWeek(background(`${friday}T19:00:00.000Z`, friday), monday, leadersAtMost);

  function ownerOf({ owner, department }: SampleDemand): string {
    return owner ? castKey(owner) : holders('department_head', { department })!.key;
  }
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}
