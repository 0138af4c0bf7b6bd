import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { eachDistrict } from '../../../app/each-district.ts';
import { changeSetting } from '../../district/settings/change-setting.ts';
import { addPart } from '../parts/add-part.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { movePlan } from '../review/move-plan.ts';
import { composePlanReminder } from './compose-reminder.ts';
import { remindOfPlans } from './remind-of-plans.ts';

test('dates of plans are reminded of on days of school, once each, in one mail a day, and no more in a week than the district says', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database, '2026-10-24T14:00:00Z');
  await database.owner.updateTable('person').set({ email: 'ines@maple.test' }).where('id', '=', maple.id('ines')).execute();
  const run = () => eachDistrict({ database, clock: maple.clock }, async (useCase) => (await remindOfPlans(useCase, 100), false));
  const told = async () => (await database.owner.selectFrom('planReminder').innerJoin('person', 'person.id', 'planReminder.personId').select(['fullName', 'kind', 'dueOn', 'remindedOn']).orderBy('remindedOn').orderBy('fullName').execute()).map((row) => `${row.remindedOn} ${row.fullName} ${row.kind} ${row.dueOn}`);
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'A goal' }));
  // A Saturday: nothing. The Monday after is within five days of school of 1 November.
  await run();
  expect(await told()).toEqual([]);
  maple.clock.set('2026-10-26T14:00:00Z');
  await Promise.all([run(), run()]);
  await run();
  expect(await told()).toEqual(['2026-10-26 Inés Elm review_by 2026-11-01']);
  const mails = () => database.owner.selectFrom('outgoingMail').where('purpose', '=', 'plan_reminder').selectAll().execute();
  expect(await mails()).toHaveLength(1);
  const [mail] = await mails();
  const composed = await maple.act('ada', ({ db }) => composePlanReminder('https://c.test')({ db, clock: maple.clock }, { districtId: maple.districtId, id: mail!.id, subjectId: mail!.subjectId, personId: mail!.personId, threadId: null }));
  expect(composed).toMatchObject({ to: 'ines@maple.test', subject: 'A date of a plan is near' });
  expect(composed!.text).toContain(`https://c.test/plans/${id}`);

  // Submitted: the superintendent has to act, and the head of the office that reviews.
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_office_department', value: 'transport' }));
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'ask_review', note: '' }));
  await database.owner.updateTable('plan').set({ state: 'submitted' }).where('id', '=', id).execute();
  maple.clock.set('2026-10-27T14:00:00Z');
  await run();
  expect((await told()).slice(1)).toEqual(['2026-10-27 Hana Head office_review 2026-11-01', '2026-10-27 Rita North review_by 2026-11-01']);
  // What is not open any more leaves nothing to say when the mail leaves.
  await database.owner.updateTable('plan').set({ state: 'approved', approvedVersionId: maple.id('x'), baselineVersionId: maple.id('x') }).where('id', '=', id).execute();
  expect(await maple.act('ada', ({ db }) => composePlanReminder('https://c.test')({ db, clock: maple.clock }, { districtId: maple.districtId, id: mail!.id, subjectId: mail!.subjectId, personId: mail!.personId, threadId: null }))).toBeUndefined();
});

test('over the limit of a week reminders wait for the next, the most urgent first', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database, '2026-10-26T14:00:00Z');
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_reminders_week', value: 2 }));
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const goal = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'A goal' }));
  const strategy = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'strategy', parentId: goal.id, text: 'A strategy' }));
  for (let day = 0; day < 15; day += 1) await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'action_step', parentId: strategy.id, text: `Step ${day}`, dueOn: new Date(Date.UTC(2026, 9, 27 + day)).toISOString().slice(0, 10) }));
  await database.owner.updateTable('plan').set({ state: 'approved', approvedVersionId: maple.id('x'), baselineVersionId: maple.id('x') }).where('id', '=', id).execute();
  for (let day = 0; day < 14; day += 1) {
    maple.clock.set(new Date(Date.UTC(2026, 9, 26 + day, 14)).toISOString());
    await eachDistrict({ database, clock: maple.clock }, async (useCase) => (await remindOfPlans(useCase, 100), false));
  }
  const mails = await database.owner.selectFrom('planReminder').select(['remindedOn', 'mailId', 'dueOn', 'subjectId']).execute();
  expect([...new Set(mails.map((row) => row.remindedOn))].toSorted()).toEqual(['2026-10-26', '2026-10-27', '2026-11-02', '2026-11-03']);
  expect(new Set(mails.map((row) => row.mailId)).size).toBe(4);
  expect(new Set(mails.map((row) => row.subjectId)).size).toBe(mails.length);
  for (const row of mails) expect(row.remindedOn <= row.dueOn).toBe(true);
});
