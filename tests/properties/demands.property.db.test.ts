import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAnswers } from '../../src/modules/demands/reading/find-answers.ts';
import { readMeter } from '../../src/modules/demands/meter/read-meter.ts';
import { isSchoolDay, quietPeriodOn } from '../../src/modules/demands/quiet-days.ts';
import { forgetCalendar, loadCalendar, type SchoolCalendar, weekOf } from '../../src/modules/district/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { insertMany } from '../../src/platform/database/insert-many.ts';
import { problemOf } from '../../src/platform/http/problem.ts';
import { newId } from '../../src/platform/ids.ts';
import { cloneDatabase } from '../database.ts';
import { mapleCounty } from '../maple-county.ts';
import { doDemandAct, randomDemandAct } from './demand-acts.ts';

const runs = Number(process.env.CAUSEWAY_PROPERTY_RUNS ?? 6);
const seed = Number(process.env.CAUSEWAY_PROPERTY_SEED ?? 20261125);
const actsInARun = 60;
type Maple = Awaited<ReturnType<typeof mapleCounty>>;

let database: Database;
const outcomes = new Map<string, number>();
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const rowsOf = async (maple: Maple) => {
  const db = database.owner;
  const of = { districtId: maple.districtId };
  const all = <T extends 'demandAnswer' | 'demandStep' | 'demandExemption' | 'regionMembership' | 'demand' | 'roleGrant'>(table: T) => db.selectFrom(table as 'demandAnswer').where('districtId', '=', of.districtId).selectAll().execute();
  return {
    answers: await all('demandAnswer'),
    steps: (await sql<{ demandId: string; schoolId: string; kind: string; regionId: string; day: string; doneBy: string }>`select demand_id, school_id, kind, region_id, to_char(done_at at time zone 'America/New_York', 'YYYY-MM-DD') as day, done_by from demand_step where district_id = ${of.districtId} and kind in ('approved', 'moved')`.execute(db)).rows,
    exemptions: new Set((await all('demandExemption') as unknown as { demandId: string; dueOn: string }[]).map(({ demandId, dueOn }) => `${demandId} ${dueOn}`)),
    memberships: (await all('regionMembership')) as unknown as { schoolId: string; regionId: string; validFrom: string; validTo: string | null }[],
    departments: new Map((await all('demand') as unknown as { id: string; departmentId: string }[]).map(({ id, departmentId }) => [id, departmentId])),
    grants: (await all('roleGrant')) as unknown as { personId: string; role: string; regionId: string | null }[],
  };
};
type Rows = Awaited<ReturnType<typeof rowsOf>>;

const regionOn = ({ memberships }: Rows, schoolId: string, day: string) => memberships.find((row) => row.schoolId === schoolId && row.validFrom <= day && (row.validTo === null || row.validTo > day))?.regionId ?? null;

function checkApproved(rows: Rows): void {
  for (const step of rows.steps) {
    expect(step.regionId, 'the region that decided is that of the school on its day').toBe(regionOn(rows, step.schoolId, step.day));
    expect(rows.grants.some((grant) => grant.personId === step.doneBy && grant.regionId === step.regionId && ['regional_superintendent', 'operational_leader'].includes(grant.role)), 'who decided leads that region').toBe(true);
  }
  const approved = new Set(rows.steps.map(({ demandId, schoolId }) => `${demandId} ${schoolId}`));
  for (const answer of rows.answers) if (answer.approvedAt !== null || ['open', 'done', 'declined', 'returned', 'excused'].includes(answer.state)) expect(approved.has(`${answer.demandId} ${answer.schoolId}`), 'nothing reached a school without its region').toBe(true);
}

function checkQuiet({ answers, exemptions }: Rows, calendar: SchoolCalendar): void {
  for (const { demandId, dueOn } of answers) if (!exemptions.has(`${demandId} ${dueOn}`)) expect([dueOn, quietPeriodOn(calendar, dueOn, 10)?.name, isSchoolDay(calendar, dueOn)]).toEqual([dueOn, undefined, true]);
}

/** The meter, counted here from the raw rows. */
async function checkMeter(maple: Maple, rows: Rows): Promise<void> {
  const today = maple.clock.now().toZonedDateTimeISO('America/New_York').toPlainDate().toString();
  const [from, to] = ['2026-11-23', '2027-03-31'];
  const inAsked = ['open', 'done', 'declined', 'returned'];
  const inBuffered = ['excused', 'refused', 'taken_out'];
  for (const by of ['department', 'region', 'school'] as const) {
    for (const map of ['then', 'now'] as const) {
      const meter = await maple.act('chief', (useCase) => readMeter(useCase, { from, to, by, map }));
      const cells = new Map<string, { asked: number; buffered: number }>();
      for (const answer of rows.answers) {
        const week = weekOf(answer.dueOn);
        if (answer.minutes === 0 || ![...inAsked, ...inBuffered].includes(answer.state)) continue;
        const key = by === 'department' ? rows.departments.get(answer.demandId)! : by === 'school' ? answer.schoolId : regionOn(rows, answer.schoolId, map === 'then' ? week : today);
        const cell = cells.get(`${key} ${week}`) ?? { asked: 0, buffered: 0 };
        cells.set(`${key} ${week}`, { asked: cell.asked + (inAsked.includes(answer.state) ? answer.minutes : 0), buffered: cell.buffered + (inBuffered.includes(answer.state) ? answer.minutes : 0) });
      }
      const shown = new Map(meter.rows.flatMap((row) => row.cells.map((cell) => [`${row.id} ${cell.week}`, { asked: cell.asked, buffered: cell.buffered }])));
      expect(shown, `${by} ${map}`).toEqual(cells);
      const sum = (part: 'asked' | 'buffered') => [...cells.values()].reduce((all, cell) => all + cell[part], 0);
      expect([meter.weeks.reduce((all, week) => all + week.asked, 0), meter.weeks.reduce((all, week) => all + week.buffered, 0)]).toEqual([sum('asked'), sum('buffered')]);
      for (const week of meter.weeks) {
        const schools = Map.groupBy(rows.answers.filter((answer) => weekOf(answer.dueOn) === week.week && inAsked.includes(answer.state)), (answer) => answer.schoolId);
        const minutes = [...schools.values()].map((answers) => answers.reduce((all, answer) => all + answer.minutes, 0));
        expect([week.schools, week.most, week.over]).toEqual([3, Math.max(0, ...minutes), minutes.filter((each) => each > week.budget).length]);
      }
    }
  }
  const own = await maple.act('ines', (useCase) => readMeter(useCase, { from, to, by: 'school', map: 'then' }));
  const elm = rows.answers.filter((answer) => answer.schoolId === maple.id('elm') && inAsked.includes(answer.state)).reduce((all, answer) => all + answer.minutes, 0);
  expect([own.rows.reduce((all, row) => all + row.asked, 0), own.rows.every((row) => row.id === maple.id('elm') && row.buffered === 0 && row.asked > 0)]).toEqual([elm, true]);
}

test('over random demands, decisions, answers, moves and redraws: no school without its region, no day in a quiet period without an exemption, every sum from the raw rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.noBias(fc.array(randomDemandAct, { minLength: actsInARun, maxLength: actsInARun, size: 'max' })), async (acts) => {
      const maple = await mapleCounty(database);
      await insertMany(database.owner, 'calendarPeriod', [['2026-12-07', '2026-12-11'], ['2027-01-11', '2027-01-22']].map(([startsOn, endsOn]) => ({ districtId: maple.districtId, id: newId(), kind: 'testing_window', name: 'Assessment', startsOn: startsOn!, endsOn: endsOn!, recordedAt: '2026-11-01T00:00:00Z' })));
      forgetCalendar(maple.districtId);
      const calendar = await maple.act('chief', loadCalendar);
      const ids: string[] = [];
      for (const act of acts) {
        const outcome = await doDemandAct(maple, ids, act).then(
          () => 'done',
          (error: unknown) => {
            const { status, code } = problemOf(error, 'test');
            if (status >= 500) throw error;
            return code;
          },
        );
        outcomes.set(`${act.act} ${outcome}`, (outcomes.get(`${act.act} ${outcome}`) ?? 0) + 1);
        // What is asked and at once sent, so that the deciders have something to decide.
        if (act.act === 'ask' && outcome === 'done' && act.kind > 0) await doDemandAct(maple, ids, { ...act, act: 'submit', demand: ids.length - 1 }).catch((error: unknown) => problemOf(error, 'test').status < 500 || Promise.reject(error as Error));
        const rows = await rowsOf(maple);
        checkApproved(rows);
        checkQuiet(rows, calendar);
        for (const who of ['ines', 'omar'] as const) {
          for (const seen of (await maple.act(who, (useCase) => findAnswers(useCase, { limit: 200 }))).items) expect(rows.answers.find((row) => row.demandId === seen.demand.id && row.schoolId === seen.school.id)?.approvedAt, 'a school sees only what was approved').not.toBeNull();
        }
      }
      await checkMeter(maple, await rowsOf(maple));
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  // The acts really happened, and the rules really refused some.
  for (const expected of ['ask done', 'decide done', 'answer done', 'redraw done', 'terms done', 'withdraw done', 'exempt done']) expect(outcomes.get(expected) ?? 0, `${expected} in ${JSON.stringify([...outcomes])}`).toBeGreaterThan(0);
}, 600_000);
