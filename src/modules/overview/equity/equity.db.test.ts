import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import { readEquity } from './read-equity.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const now = '2026-11-23T14:00:00Z';

/** Requests straight into the tables: of a school, answered after so many school hours of an eight-hour day, solved late or in time, and how easy it was. */
async function ask(school: string, count: number, { hours, late = false, ease = null, lane = 'ordinary' }: { hours: number; late?: boolean; ease?: number | null; lane?: string }) {
  const [{ last }] = (await database.pool.query<{ last: string }>(`select coalesce(max(number), 0) as last from request where district_id = '${maple.districtId}'`)).rows as [{ last: string }];
  const { rows } = await database.pool.query<{ id: string }>(`select id from service_commitment where district_id = '${maple.districtId}' limit 1`);
  const asked = Array.from({ length: count }, (_, index) => ({ id: newId(), resolutionId: newId(), number: Number(last) + index + 1 }));
  await insertMany(database.owner, 'request', asked.map(({ id, number }) => ({
    districtId: maple.districtId, id, number, schoolId: maple.id(school), functionId: maple.id('transportation'), departmentId: maple.id('transport'), commitmentId: rows[0]!.id, summary: 'A need', channel: 'web', requestedBy: maple.id('ines'), submittedAt: '2026-11-02T13:00:00Z', lane,
    status: 'closed', statusSince: now, ownerId: maple.id('tess'), firstAnswerDueAt: '2026-11-03T13:00:00Z', firstAnsweredAt: new Date(Date.parse('2026-11-02T13:00:00Z') + hours * 3_600_000).toISOString(), resolutionDueAt: '2026-11-09T21:00:00Z', resolvedAt: late ? '2026-11-12T15:00:00Z' : '2026-11-04T15:00:00Z', closedAt: now, lastActivityAt: now,
  })) as never);
  await insertMany(database.owner, 'resolution', asked.map(({ id, resolutionId }) => ({ districtId: maple.districtId, id: resolutionId, requestId: id, whatWasDone: 'Done.', resolvedBy: maple.id('tess'), resolvedAt: now })) as never);
  if (ease !== null) await insertMany(database.owner, 'confirmation', asked.map(({ id, resolutionId }) => ({ districtId: maple.districtId, id: newId(), requestId: id, resolutionId, answer: 'yes', easeScore: ease, confirmedBy: maple.id('ines'), confirmedAt: now })) as never);
}
const read = (who: CastMember) => maple.act(who, (useCase) => readEquity(useCase, { from: '2026-10-01', to: '2026-11-30' }));

beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database, now);
  const share = (school: string, percent: number) => ({ districtId: maple.districtId, id: newId(), schoolId: maple.id(school), studentGroup: 'low_income', percent, yearLabel: '2025-26', recordedAt: now });
  await insertMany(database.owner, 'schoolGroupShare', [share('elm', 90), share('oak', 50), share('pine', 10)]);
  await ask('elm', 20, { hours: 6, late: true, ease: 3 });
  await ask('oak', 10, { hours: 2, ease: 6 });
  await ask('pine', 12, { hours: 1, ease: 7 });
});
afterAll(() => database.close());

test('service is compared by poverty and region, with n, and says what is not recorded', async () => {
  const told = await read('chief');
  const poverty = told.groupings.find(({ by }) => by === 'poverty')!.groups;
  // Every first answer in time; of the solutions those of elm late: 20 of 40, 20 of 20, 24 of 24.
  expect(poverty.map(({ name, response, kept, ease }) => [name.slice(10, 32), response?.estimate, kept?.estimate, kept?.n, ease?.estimate])).toEqual([['with the highest share', 6, 0.5, 40, 3], ['between', 2, 1, 20, 6], ['with the lowest share', 1, 1, 24, 7]]);
  // One school is no sample of schools: there are no limits.
  expect(poverty[0]!.kept).toMatchObject({ low: null, high: null });
  expect(told.groupings.map(({ by }) => by)).toEqual(['tier', 'region', 'poverty']);
  expect(told.groupings[1]!.groups.map(({ name, requests }) => [name, requests])).toEqual([['north', 30], ['south', 12]]);
  expect(told.notRecorded.map(({ what }) => what)).toEqual(['visits and hours']);
  expect(told).toMatchObject({ support: null, lessSupport: null });
  expect(told.all).toMatchObject({ visits: null, hours: null, given: null });
  expect(told.less.map(({ school, promised, met }) => [school.name, promised, met])).toEqual([['elm', 40, 20]]);
  // Solved requests lie with need: 20, 10 and 12 of 42 from most need to least.
  expect(told.fairness).toMatchObject({ schools: 3, delivered: null, solved: { index: expect.closeTo((2 / 42) * (20 / 6 + 10 / 2 + (12 * 5) / 6) - 1, 9) as number, se: null }, planned: null, difference: null });
  expect(told.all.kept).toMatchObject({ estimate: 64 / 84, n: 84 });
});

test('each by what they see; those who lead nothing are told so', async () => {
  expect(await read('rita')).toMatchObject({ schools: 2, requests: 30 });
  expect(await read('stu')).toMatchObject({ schools: 1, requests: 12 });
  expect(await read('hana')).toMatchObject({ schools: 3, requests: 42 });
  const refusedTo: [CastMember, string][] = [];
  for (const who of castMembers) await read(who).catch((error: { code: string }) => refusedTo.push([who, error.code]));
  expect(refusedTo).toEqual(['ines', 'omar', 'sal', 'tess', 'bo', 'data', 'ada'].map((who) => [who, 'not_allowed']));
});

test('what is in a confidential lane counts for nobody, not even for who takes part in it', async () => {
  const before = await read('chief');
  await ask('pine', 9, { hours: 40, late: true, ease: 1, lane: 'personnel' });
  const { rows } = await database.pool.query<{ id: string }>(`select id from request where lane = 'personnel' and district_id = '${maple.districtId}'`);
  await insertMany(database.owner, 'requestParty', rows.map(({ id }) => ({ districtId: maple.districtId, requestId: id, personId: maple.id('chief'), part: 'collaborator', since: now })));
  expect(await read('chief')).toEqual(before);
});
