import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { sampleDistrict } from '../../../../database/sample/sample-district.ts';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { checkPersonalData } from './check-personal-data.ts';
import { findPersonalData } from './find-personal-data.ts';
import { recordSentAnyway } from './record-sent-anyway.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const found = (text: string, known?: Set<string>) => findPersonalData(text, known).map((each) => [each.kind, text.slice(each.from, each.to)]);

test.each([
  ['She was born on 4/12/2015 in Lynn.', 'birth_date', '4/12/2015'],
  ['DOB: 2015-04-12', 'birth_date', '2015-04-12'],
  ['nacida el 12 de abril de 2015', 'birth_date', '12 de abril de 2015'],
  ['April 12, 2015 (DOB)', 'birth_date', 'April 12, 2015'],
  ['Student ID 482913 has no bus.', 'student_id', '482913'],
  ['The number is 1012345678.', 'student_id', '1012345678'],
  ['SASID: 1098765432', 'student_id', '1098765432'],
  ['Call his mother at 617-555-0143.', 'family_contact', '617-555-0143'],
  ['The family writes from ana.l@example.org now', 'family_contact', 'ana.l@example.org'],
  ['La mamá está en (617) 555-0143', 'family_contact', '(617) 555-0143'],
  ['Our student Ana Lopez has no seat.', 'student_name', 'Ana Lopez'],
  ['Student: Ana Lopez', 'student_name', 'Ana Lopez'],
  ['The family of Ana Lopez waits.', 'student_name', 'Ana Lopez'],
  ['Ana Lopez is a third grader here.', 'student_name', 'Ana Lopez'],
  ['la alumna Ana López no tiene bus', 'student_name', 'Ana López'],
])('%s', (text, kind, words) => {
  expect(found(text)).toEqual([[kind, words]]);
});

test.each(['The bus came on 4/12/2026.', 'Room 204, work order 482913.', 'Call the office at 617-555-0100.', 'Student Services answered.', 'Every student in Boston Public Schools', 'Please write to facilities@example.org', 'The student Handbook Committee meets.', 'Invoice 2012345678', 'the teacher Ana Lopez'])('is no personal data of a student: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('no false alarm in a year of the sample’s texts', () => {
  const { requests } = sampleDistrict(Temporal.Instant.from('2026-11-25T12:00:00Z'), 1_000);
  const texts = requests.flatMap((request) => request.events.flatMap((event) => Object.values(event).filter((value): value is string => typeof value === 'string' && value.includes(' '))));
  expect(texts.length).toBeGreaterThan(5_000);
  expect(texts.flatMap((text) => found(text))).toEqual([]);
});

test('the district’s own people and schools are no students; who sends anyway is on record, the text is not', async () => {
  const check = (text: string) => maple.act('ines', (useCase) => checkPersonalData(useCase, { text }));
  expect((await check('The student is Rita North and Ana Lopez is a student')).findings.map((each) => each.kind)).toEqual(['student_name']);
  expect((await check('our student: Rita North')).findings).toEqual([]);
  await maple.act('ines', (useCase) => recordSentAnyway(useCase, { kinds: ['student_name', 'student_name'] }));
  const [entry] = await database.owner.selectFrom('auditEntry').where('act', '=', 'personal_data.sent_anyway').selectAll().execute();
  expect(entry).toMatchObject({ details: { kinds: ['student_name'] }, reason: null });
  await expect(maple.act('ines', (useCase) => recordSentAnyway(useCase, { kinds: ['student_id'], requestId: maple.id('nothing') }))).rejects.toMatchObject({ code: 'not_found' });
});
