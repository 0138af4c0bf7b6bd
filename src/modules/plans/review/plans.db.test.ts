import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { changeSetting } from '../../district/settings/change-setting.ts';
import { beginNextCycle } from '../cycles/begin-next-cycle.ts';
import { addPart } from '../parts/add-part.ts';
import { endPart, restorePart } from '../parts/end-part.ts';
import { movePart } from '../parts/move-part.ts';
import type { PartChanges } from '../parts/contract.ts';
import type { PartKind } from '../parts/part-fields.ts';
import { writePart } from '../parts/write-part.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { findPlans } from '../plan/find-plans.ts';
import { getPlan } from '../plan/get-plan.ts';
import { getPublicPlan } from '../public/get-public-plan.ts';
import { setStanding } from '../standing/set-standing.ts';
import { comparePlan, getVersion } from '../versions/read-versions.ts';
import { movePlan } from './move-plan.ts';
import { recordCouncil } from './record-council.ts';
import { reviewPlan } from './review-plan.ts';

async function drafted() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database, '2026-09-21T14:00:00Z');
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const add = (kind: PartKind, parentId: string | null, fields: PartChanges) => maple.act('ines', (useCase) => addPart(useCase, id, { kind, parentId, ...fields }));
  const get = (who: CastMember = 'ines') => maple.act(who, (useCase) => getPlan(useCase, id));
  const goal = await add('goal', null, { text: 'Grade 3 reads', because: 'Short texts', baseline: 31, target: 60, unit: 'students' });
  const strategy = await add('strategy', goal.id, { text: 'Long texts together' });
  const steps = [await add('action_step', strategy.id, { text: 'Choose the texts', dueOn: '2026-10-05', owner: 'Literacy lead' }), await add('action_step', strategy.id, { text: 'Model two lessons', dueOn: '2026-12-01' })];
  const move = (step: 'ask_review' | 'take_back' | 'submit' | 'amend', who: CastMember = 'ines') => maple.act(who, (useCase) => movePlan(useCase, id, { step, note: '' }));
  const judged = async () => (await get()).judgedVersionId!;
  const vote = async (votes = { votesFor: 9, votesAgainst: 0, abstained: 1 }) => maple.act('ines', async (useCase) => recordCouncil(useCase, id, { versionId: (await getPlan(useCase, id)).judgedVersionId!, heldOn: '2026-09-21', minutes: 'Minutes of 21 September', ...votes }));
  const review = (who: CastMember, versionId: string, outcome: 'approved' | 'returned', reviewer: 'superintendent' | 'office' = 'superintendent', note = 'Name the group.') => maple.act(who, (useCase) => reviewPlan(useCase, id, { versionId, reviewer, outcome, note }));
  const approve = async () => {
    await move('ask_review');
    await vote();
    await move('submit');
    await review('rita', await judged(), 'approved');
  };
  const set = (partId: string, standing: 'open' | 'paused' | 'stopped' | 'done', reason = '') => maple.act('sal', (useCase) => setStanding(useCase, id, partId, { standing, reason }));
  return { database, maple, id, add, get, set, goal, strategy, steps, move, judged, vote, review, approve };
}

test('from a draft to an approved plan: council, superintendent, the first cycle with its three checkpoints on days of school', async () => {
  const { database, maple, get, move, judged, vote, review, id } = await drafted();
  expect(await get()).toMatchObject({ state: 'draft', reviewBy: '2026-11-01', school: { name: 'elm' }, template: { version: 1, name: 'School plan in cycles of 90 days' }, parts: [{ kind: 'goal' }, { kind: 'strategy' }, { kind: 'action_step' }, { kind: 'action_step' }] });
  await expect(move('submit')).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(move('ask_review', 'sal')).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'leader_only' } });
  await move('ask_review');
  const first = await judged();
  await expect(vote({ votesFor: 3, votesAgainst: 5, abstained: 0 })).rejects.toMatchObject({ code: 'votes' });
  await vote();
  await move('submit');
  // Nothing was written between: the council, the superintendent and the office judge one and the same text.
  expect(await judged()).toBe(first);
  await expect(review('odd', first, 'approved')).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'superintendent_only' } });
  await expect(review('rita', maple.id('nothing'), 'approved')).rejects.toMatchObject({ code: 'stale' });
  await expect(review('rita', first, 'returned', 'superintendent', '')).rejects.toMatchObject({ code: 'value' });
  await review('rita', first, 'returned');
  expect(await get()).toMatchObject({ state: 'returned', reviews: [{ outcome: 'returned', note: 'Name the group.', by: 'Rita North' }], councilApprovals: [{ votesFor: 9, minutes: 'Minutes of 21 September' }] });
  await move('submit');
  const second = await judged();
  expect(second, 'what was sent back is judged anew').not.toBe(first);
  await review('rita', second, 'approved');
  const plan = await get();
  expect(plan).toMatchObject({ state: 'approved', versions: [{ number: 1, isBaseline: false }, { number: 2, isBaseline: true, isApproved: true }], cycle: { number: 1, startsOn: '2026-09-21', endsOn: '2026-12-21' } });
  // 30 days on is a Wednesday; 60 days on is a Friday; 90 days on is a Sunday, so the Monday after.
  expect(plan.cycle!.checkpoints.map((each) => [each.dayNumber, each.dueOn, each.state])).toEqual([[30, '2026-10-21', 'scheduled'], [60, '2026-11-20', 'scheduled'], [90, '2026-12-21', 'scheduled']]);
  expect(plan.cycle!.stepIds).toHaveLength(2);
  expect(plan.acts.map((each) => each.act)).toEqual(['begun', 'ask_review', 'record_council', 'submit', 'return', 'submit', 'approve']);
  const { audited } = await database.owner.selectFrom('auditEntry').where('subjectId', '=', id).where('act', 'like', 'plan.%').select((eb) => eb.fn.countAll<number>().as('audited')).executeTakeFirstOrThrow();
  expect(audited).toBe(7);
});

test('who sees a plan: the school and its region always, departments once it has left its first draft, nobody elsewhere', async () => {
  const { maple, id, move } = await drafted();
  const seers = async () => {
    const found: CastMember[] = [];
    for (const who of castMembers) {
      const { items } = await maple.act(who, (useCase) => findPlans(useCase));
      const one = await maple.act(who, (useCase) => getPlan(useCase, id)).then(() => true, (error: { code: string }) => (expect(error.code).toBe('not_found'), false));
      expect(items.some((item) => item.id === id), `${who}: the list and the page agree`).toBe(one);
      if (one) found.push(who);
    }
    return found;
  };
  expect(await seers()).toEqual(['ines', 'sal', 'rita', 'odd', 'tess', 'bo', 'chief', 'data', 'aud']);
  await move('ask_review');
  expect(await seers()).toEqual(['ines', 'sal', 'rita', 'odd', 'tess', 'bo', 'hana', 'chief', 'data', 'aud']);
});

test('the office that the district names reviews by the date, and may send back also what was approved', async () => {
  const { maple, get, judged, review, approve, move } = await drafted();
  await approve();
  const version = await judged();
  await expect(review('hana', version, 'approved', 'office')).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'office_only' } });
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_office_department', value: 'transport' }));
  expect((await get('hana')).office).toBe('transport');
  await review('hana', version, 'returned', 'office', 'Say how families took part.');
  await expect(review('hana', version, 'approved', 'office')).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await get()).toMatchObject({ state: 'amending', versions: [{ isApproved: true }] });
  await move('submit');
  await review('hana', await judged(), 'approved', 'office', '');
  expect((await get()).reviews.map((each) => `${each.reviewer} ${each.outcome}`)).toEqual(['superintendent approved', 'office returned', 'office approved']);
});

test('an approved plan changes by an amendment; what was approved stays in force and public until the next is approved', async () => {
  const { maple, database, id, get, goal, strategy, judged, review, approve, move, add } = await drafted();
  await approve();
  const read = () => getPublicPlan({ database, clock: maple.clock }, id);
  await expect(read()).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_public_copy', value: 'on' }));
  expect((await get()).isPublic).toBe(true);
  const published = await read();
  expect(published).toMatchObject({ district: 'Maple County', school: 'elm', approvedOn: '2026-09-21', parts: [{ text: 'Grade 3 reads' }, { text: 'Long texts together' }, { text: 'Choose the texts' }, {}] });
  expect(JSON.stringify(published)).not.toMatch(/Literacy lead|Rita|Inés|Minutes/);
  await expect(maple.act('ines', (useCase) => writePart(useCase, id, goal.id, { version: 1, changes: { target: 70 } }))).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'state' } });
  await move('amend');
  await maple.act('sal', (useCase) => writePart(useCase, id, goal.id, { version: 1, changes: { target: 70 } }));
  await add('action_step', strategy.id, { text: 'Visit each other' });
  expect(await maple.act('rita', (useCase) => comparePlan(useCase, id, {}))).toMatchObject({
    from: 1, to: null, unchanged: 3,
    items: [{ change: 'changed', title: 'Grade 3 reads', fields: [{ field: 'target', from: 60, to: 70 }] }, { change: 'added', title: 'Visit each other', under: 'Long texts together' }],
  });
  expect(await read()).toEqual(published);
  await move('submit');
  await review('rita', await judged(), 'approved');
  expect((await read()).parts[0]).toMatchObject({ target: 70 });
  expect(await get()).toMatchObject({ state: 'approved', versions: [{ number: 1, isBaseline: true, isApproved: false }, { number: 2, isBaseline: false, isApproved: true }], cycle: { number: 1 } });
  expect((await maple.act('hana', (useCase) => getVersion(useCase, id, 1))).content.parts[0]).toMatchObject({ target: 60 });
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_public_copy', value: 'off' }));
  await expect(read()).rejects.toMatchObject({ code: 'not_found' });
});

test('an amendment is discarded with the reason: the approved plan stands as it was, what was typed stays a version, and the decision that opened it says so', async () => {
  const { maple, database, id, get, add, goal, strategy, steps, judged, review, approve, move, set } = await drafted();
  await approve();
  const approved = await get();
  const read = async () => (await get()).parts.map(({ version: _version, ...part }) => part);
  const before = await read();
  const compare = () => maple.act('rita', (useCase) => comparePlan(useCase, id, {}));
  const discard = (who: CastMember = 'ines', note = 'The council wants none.') => maple.act(who, (useCase) => movePlan(useCase, id, { step: 'discard', note }));
  await expect(discard(), 'nothing is open').rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'state' } });
  await move('amend');
  for (const who of ['sal', 'rita', 'aud'] as const) await expect(discard(who)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(discard('ines', '')).rejects.toMatchObject({ code: 'value' });
  // Everything that can be written: texts, numbers, days, owners, a part more, one taken out with what is under it, another order.
  await maple.act('sal', (useCase) => writePart(useCase, id, goal.id, { version: 1, changes: { text: 'Grade 4 reads', target: 70, baseline: null, unit: '', fundingSource: 'Grant' } }));
  await maple.act('sal', (useCase) => writePart(useCase, id, steps[0]!.id, { version: 1, changes: { owner: 'Nobody', dueOn: null } }));
  await maple.act('sal', (useCase) => movePart(useCase, id, steps[1]!.id, { beforeId: steps[0]!.id }));
  await maple.act('sal', (useCase) => endPart(useCase, id, strategy.id));
  const fresh = await add('strategy', goal.id, { text: 'Another road' });
  expect((await compare()).items.map((each) => each.change).toSorted()).toEqual(['added', 'changed', 'taken_out', 'taken_out', 'taken_out']);
  await discard();
  expect(await compare()).toMatchObject({ items: [] });
  expect(await read()).toEqual(before);
  const plan = await get();
  expect(plan).toMatchObject({ state: 'approved', judgedVersionId: approved.judgedVersionId, versions: [{ number: 1, isApproved: true, isBaseline: true }, { number: 2, kind: 'discarded', isApproved: false, isBaseline: false, madeBy: 'Inés Elm' }], cycle: { id: approved.cycle!.id } });
  expect(plan.acts.at(-1)).toMatchObject({ act: 'discard', note: 'The council wants none.', version: 2, by: 'Inés Elm' });
  const kept = await maple.act('hana', (useCase) => getVersion(useCase, id, 2));
  expect(kept.content.parts.map((part) => [part.text, part.target])).toEqual([['Grade 4 reads', 70], ['Another road', null]]);
  // What was typed is also put back from there part by part, and the office may still judge what is in force.
  await move('amend');
  await maple.act('sal', (useCase) => restorePart(useCase, id, fresh.id));
  await set(steps[0]!.id, 'done');
  await discard('ines', 'Not this either.');
  expect((await compare()).items, 'what was done meanwhile stays done').toEqual([expect.objectContaining({ partId: steps[0]!.id, fields: [{ field: 'standing', from: 'open', to: 'done' }] })]);
  expect((await get()).versions.map((version) => version.kind)).toEqual(['review', 'discarded', 'discarded']);
  // Nothing typed: no version is kept, the act is.
  await move('amend');
  await discard('ines', 'By mistake.');
  expect((await get()).versions).toHaveLength(3);
  // Sent back by the superintendent it is discarded too; sent back by the office the approved plan is answered by a change.
  await move('amend');
  await maple.act('sal', async (useCase) => writePart(useCase, id, goal.id, { version: (await getPlan(useCase, id)).parts[0]!.version, changes: { target: 99 } }));
  await move('submit');
  await expect(discard(), 'it waits for its review').rejects.toMatchObject({ code: 'not_allowed', message: expect.stringContaining('submitted') });
  await review('rita', await judged(), 'returned');
  await discard('ines', 'Left as it was.');
  expect(await get()).toMatchObject({ state: 'approved', judgedVersionId: approved.judgedVersionId });
  expect((await compare()).items).toHaveLength(1);
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'plan_office_department', value: 'transport' }));
  await review('hana', await judged(), 'returned', 'office', 'Say how families took part.');
  expect((await get()).state).toBe('amending');
  await expect(discard()).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'sent_back' } });
  const { audited } = await database.owner.selectFrom('auditEntry').where('subjectId', '=', id).where('act', '=', 'plan.discard').select((eb) => eb.fn.countAll<number>().as('audited')).executeTakeFirstOrThrow();
  expect(audited).toBe(4);
});

test('one discards an amendment while another writes, or submits it: whoever is second is told, and nothing that was kept is lost', async () => {
  const { maple, database, id, get, goal, approve, move } = await drafted();
  await approve();
  const discard = () => maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'discard', note: 'No.' }));
  const kinds = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    await move('amend');
    const { version } = (await get()).parts[0]!;
    const words = `Written in round ${round}`;
    const write = () => maple.act('sal', (useCase) => writePart(useCase, id, goal.id, { version, changes: { text: words } }));
    const [written, discarded] = round % 2 === 0 ? await Promise.allSettled([write(), discard()]) : (await Promise.allSettled([discard(), write()])).toReversed();
    expect(discarded!.status).toBe('fulfilled');
    expect((await get()).parts[0]!.text).toBe('Grade 3 reads');
    const kept = await database.owner.selectFrom('planVersion').where('planId', '=', id).where('kind', '=', 'discarded').select('content').execute();
    const isKept = kept.some(({ content }) => JSON.stringify(content).includes(words));
    kinds.add(written!.status);
    if (written!.status === 'fulfilled') expect(isKept).toBe(true);
    else expect(written!.reason).toMatchObject({ code: 'not_allowed', message: 'It is approved. Its leader opens an amendment to change it.' });
  }
  expect(kinds.size, 'one of the two orders at least').toBeGreaterThan(0);
  await move('amend');
  const [submitted, discarded] = await Promise.allSettled([move('submit'), discard()]);
  expect([submitted, discarded].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = [submitted, discarded].find((each) => each.status === 'rejected')!;
  expect(refused.reason).toMatchObject({ code: 'not_allowed', message: expect.stringMatching(/^It is (approved|submitted)/) });
  expect((await get()).state).toBe(submitted.status === 'fulfilled' ? 'submitted' : 'approved');
});

test('a strategy is paused or stopped with the reason; the next cycle takes on the unfinished steps of what goes on, and next year’s plan its goals', async () => {
  const { maple, database, id, get, goal, strategy, steps, approve, add, set } = await drafted();
  await expect(set(strategy.id, 'paused')).rejects.toMatchObject({ code: 'not_allowed' });
  const other = await add('strategy', goal.id, { text: 'Tutors' });
  const lost = await add('action_step', other.id, { text: 'Hire two' });
  await approve();
  await expect(set(strategy.id, 'paused')).rejects.toMatchObject({ code: 'value' });
  await expect(set(goal.id, 'done')).rejects.toMatchObject({ code: 'value' });
  await set(strategy.id, 'paused', 'Two teachers are away.');
  await set(strategy.id, 'open');
  await set(other.id, 'stopped', 'No money.');
  await set(steps[0]!.id, 'done');
  expect((await get()).standings.map((each) => [each.standing, each.reason])).toEqual([['paused', 'Two teachers are away.'], ['open', ''], ['stopped', 'No money.'], ['done', '']]);
  await expect(maple.act('ines', (useCase) => beginNextCycle(useCase, id, {}))).rejects.toMatchObject({ code: 'dates' });
  maple.clock.set('2026-12-21T14:00:00Z');
  expect(await maple.act('ines', (useCase) => beginNextCycle(useCase, id, {}))).toMatchObject({ number: 2 });
  const { cycle } = await get();
  expect(cycle).toMatchObject({ number: 2, startsOn: '2026-12-21', stepIds: [steps[1]!.id] });
  const carried = await database.owner.selectFrom('planCycleStep').where('stepId', '=', steps[1]!.id).where('carriedFrom', 'is not', null).select('cycleId').execute();
  expect(carried).toEqual([{ cycleId: cycle!.id }]);

  await database.owner.insertInto('schoolYear').values({ districtId: maple.districtId, id: maple.id('year 2'), name: '2027-28', startsOn: '2027-07-01', endsOn: '2028-06-30', recordedAt: '2026-01-01T00:00:00Z' }).execute();
  const next = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm'), schoolYearId: maple.id('year 2'), followsId: id }));
  const clone = await maple.act('ines', (useCase) => getPlan(useCase, next.id));
  expect(clone).toMatchObject({ state: 'draft', followsId: id, reviewBy: '2027-11-01' });
  expect(clone.parts.map((part) => [part.text, part.carriedFrom])).toEqual([['Grade 3 reads', goal.id], ['Long texts together', strategy.id], ['Model two lessons', steps[1]!.id]]);
  expect(JSON.stringify(clone.parts)).not.toContain(lost.text);
});
