import { expect, test } from 'vitest';
import { runningCycle as running } from '../../../../tests/running-cycle.ts';
import { dispatchEvents } from '../../../platform/events/dispatch.ts';
import { openLog } from '../../../platform/http/log.ts';
import { declareException } from '../../district/days/declare-exception.ts';
import { withdrawException } from '../../district/days/withdraw-exception.ts';
import { promiseInPlan } from '../commitments/promise-in-plan.ts';
import { findCommitments } from '../../commitments/find-commitments.ts';
import { findLinks } from '../links/find-links.ts';
import { untieRequest } from '../links/tie-request.ts';
import { getPlan } from '../plan/get-plan.ts';
import { movePlan } from '../review/move-plan.ts';
import { setStanding } from '../standing/set-standing.ts';
import type { GoalDecision } from './checkpoint-contract.ts';
import { checkpointMoves, checkpointStates } from './checkpoint-states.ts';
import { findNextCheckpoints } from './find-next-checkpoints.ts';
import { openAmendment } from './open-amendment.ts';
import { actWords } from '../web/plan-words.ts';
import { redateCheckpoints } from './redate-checkpoints.ts';
import { readStepBack } from '../stepback/read-step-back.ts';

test('a cycle of 90 days: flat at day 60, support is asked for and tied, the district promises in the plan, the next cycle carries what is unfinished', async () => {
  const { database, maple, id, goal, done, left, days, move, decide, read, see } = await running();
  const [day30, day60, day90] = days.map((each) => each.id) as [string, string, string];
  const next = async () => (await maple.act('ines', (useCase) => findNextCheckpoints(useCase, [maple.id('elm'), maple.id('oak')]))).map((each) => [each.dayNumber, each.state, each.isLate]);
  expect(await next()).toEqual([[30, 'scheduled', false]]);
  const hold = async (checkpoint: string, value: number, on: string, decision: Partial<GoalDecision>) => {
    maple.clock.set(`${on}T15:00:00Z`);
    await read(checkpoint, value, on);
    await move('sal', checkpoint, 'bring_evidence', 'scheduled');
    await move('rita', checkpoint, 'discuss', 'evidence_in');
    const decided = await decide('ines', checkpoint, decision);
    expect(decided.state).toBe('decided');
    return decided;
  };
  await hold(day30, 31, '2026-10-21', {});
  await move('rita', day30, 'lock', 'decided');
  const locked = await see(day30);
  await maple.act('sal', (useCase) => setStanding(useCase, id, done.id, { standing: 'done', reason: '' }));
  expect((await see(day30)).goals[0]!.strategies, 'a locked checkpoint shows what was seen').toEqual(locked.goals[0]!.strategies);
  await expect(database.owner.updateTable('checkpoint').set({ state: 'scheduled', seen: null }).where('id', '=', day30).execute()).rejects.toThrow('locked checkpoint');
  await expect(decide('ines', day30, { version: 1 })).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'locked' } });
  await expect(read(day30, 1, '2026-10-21')).rejects.toMatchObject({ code: 'not_allowed' });

  maple.clock.set('2026-11-24T15:00:00Z');
  expect(await next(), 'what is over is late, and not skipped').toEqual([[60, 'scheduled', true]]);
  await expect(decide('ines', day60, {})).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'state' } });
  const { requestId } = await hold(day60, 31, '2026-11-24', { decision: 'ask_for_support', reason: 'Flat for 60 days.', request: { summary: 'A second bus on Mondays', functionId: maple.id('transportation') } });
  expect((await see(day60)).goals[0]).toMatchObject({ decision: { decision: 'ask_for_support', requestId }, before: { dayNumber: 30, decision: 'continue' }, requests: [{ id: requestId, summary: 'A second bus on Mondays' }], indicators: [{ value: 31, baseline: 31, target: 10, source: 'Front desk list', readOn: '2026-11-24' }] });
  await maple.act('tess', (useCase) => promiseInPlan(useCase, id, { what: 'A second bus', dueOn: '2026-12-10', partId: goal.id }));
  expect((await maple.act('ines', (useCase) => findCommitments(useCase, { limit: 10, sourceId: id, state: 'all' }))).items).toMatchObject([{ what: 'A second bus', direction: 'to_school', standing: 'open' }]);
  // Taken again, the request stays the one there is.
  expect((await decide('ines', day60, { version: 1, decision: 'ask_for_support', reason: 'Flat still.' })).requestId).toBe(requestId);
  await expect(decide('ines', day60, { version: 1, reason: 'Mine' })).rejects.toMatchObject({ code: 'stale', details: { theirs: { reason: 'Flat still.' }, yours: { reason: 'Mine' } } });

  await hold(day90, 12, '2026-12-21', {});
  // The step-back of day 90, beside what the rows themselves say.
  const pack = await maple.act('ines', (useCase) => readStepBack(useCase, day90));
  const span = [days[1]!.dueOn, days[2]!.dueOn < '2026-12-21' ? days[2]!.dueOn : '2026-12-21'];
  const within = (at: Date | null) => at !== null && at.toISOString().slice(0, 10) >= span[0]! && at.toISOString().slice(0, 10) <= span[1]!;
  const asked = (await database.owner.selectFrom('request').where('districtId', '=', maple.districtId).where('schoolId', '=', maple.id('elm')).selectAll().execute()).filter((each) => within(each.submittedAt));
  const promised = await database.owner.selectFrom('commitment').where('districtId', '=', maple.districtId).selectAll().execute();
  expect(asked).toHaveLength(1);
  expect(pack).toMatchObject({
    since: span[0],
    until: span[1],
    service: [{ function: 'transportation', asked: asked.length, closed: asked.filter((each) => each.closedAt).length, answeredInTime: asked.filter((each) => each.firstAnsweredAt && each.firstAnsweredAt <= each.firstAnswerDueAt).length, answerDue: asked.filter((each) => each.firstAnsweredAt || each.firstAnswerDueAt < new Date('2026-12-21T15:00:00Z')).length }],
    promises: { toSchool: { made: promised.filter((each) => within(each.madeAt)).length, kept: 0, dropped: 0, open: promised.length, late: promised.filter((each) => each.dueOn < '2026-12-21').length }, bySchool: { made: 0, kept: 0, dropped: 0, open: 0, late: 0 } },
    decisions: [[30, 'continue', 'It works.'], [60, 'ask_for_support', 'Flat still.'], [90, 'continue', 'It works.']].map(([dayNumber, decision, reason]) => ({ cycleNumber: 1, dayNumber, decision, reason, goal: 'Fewer late days' })),
  });
  await expect(maple.act('omar', (useCase) => readStepBack(useCase, day90))).rejects.toMatchObject({ code: 'not_found' });
  await expect(move('ines', day90, 'lock', 'decided')).rejects.toMatchObject({ code: 'order' });
  await move('ines', day60, 'lock', 'decided');
  await move('ines', day90, 'lock', 'decided');
  expect((await maple.act('ines', (useCase) => getPlan(useCase, id))).cycle).toMatchObject({ number: 2, startsOn: '2026-12-21', stepIds: [left.id] });
});

test('whatever is tried from whatever state, a checkpoint moves only along its machine, and only by those who may', async () => {
  const { database, maple, days, move, decide, see } = await running();
  const { id } = days[0]!;
  maple.clock.set('2026-10-21T15:00:00Z');
  const steps = ['bring_evidence', 'discuss', 'undo', 'lock'] as const;
  for (const who of ['aud', 'odd', 'chief'] as const) for (const step of steps) await expect(move(who, id, step, 'scheduled'), `${who} ${step}`).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(see(id, 'omar')).rejects.toMatchObject({ code: 'not_found' });
  expect((await see(id, 'aud')).state).toBe('scheduled');
  await expect(move('ines', id, 'discuss', 'discussed')).rejects.toMatchObject({ code: 'stale' });
  let decisions = 0;
  for (const state of checkpointStates.filter((each) => each !== 'locked'))
    for (const step of steps.filter((each) => each !== 'lock')) {
      await database.owner.updateTable('checkpoint').set({ state }).where('id', '=', id).execute();
      const to = checkpointMoves[state][step];
      const tried = move('ines', id, step, state);
      if (to) expect(await tried).toEqual({ state: to });
      else await expect(tried, `${step} from ${state}`).rejects.toMatchObject({ code: 'not_allowed' });
      expect((await see(id)).state).toBe(to ?? state);
    }
  for (const state of ['scheduled', 'evidence_in'] as const) {
    await database.owner.updateTable('checkpoint').set({ state }).where('id', '=', id).execute();
    await expect(decide('ines', id, {})).rejects.toMatchObject({ code: 'not_allowed' });
    decisions += 1;
  }
  expect(decisions).toBe(2);
  await database.owner.updateTable('checkpoint').set({ state: 'discussed' }).where('id', '=', id).execute();
  for (const who of ['sal', 'rita', 'tess'] as const) await expect(decide(who, id, {})).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'leader_only' } });
});

test('adjusting a goal opens an amendment of the plan, once; its history names the decision, and the checkpoint the amendment', async () => {
  const { maple, id, goal, days, move, decide, see } = await running();
  const day30 = days[0]!.id;
  maple.clock.set('2026-10-21T15:00:00Z');
  await move('sal', day30, 'bring_evidence', 'scheduled');
  await move('rita', day30, 'discuss', 'evidence_in');
  await expect(decide('ines', day30, { amend: true })).rejects.toMatchObject({ code: 'value' });
  await decide('ines', day30, { decision: 'adjust', reason: 'Calls alone do not move it.' });
  expect((await maple.act('ines', (useCase) => getPlan(useCase, id))).state, 'not asked for').toBe('approved');
  expect(await see(day30)).toMatchObject({ amendment: { allowed: true }, goals: [{ decision: { amendedAt: null } }] });
  for (const who of ['sal', 'rita', 'aud'] as const) {
    expect((await see(day30, who)).amendment.allowed).toBe(false);
    await expect(maple.act(who, (useCase) => openAmendment(useCase, day30, { goalId: goal.id }))).rejects.toMatchObject({ code: 'not_allowed' });
  }
  await maple.act('ines', (useCase) => openAmendment(useCase, day30, { goalId: goal.id }));
  await expect(maple.act('ines', (useCase) => openAmendment(useCase, day30, { goalId: goal.id }))).rejects.toMatchObject({ code: 'conflict' });
  // Taken again, the new decision goes into the amendment that is open.
  await decide('ines', day30, { version: 1, decision: 'adjust', reason: 'Calls and a walking bus.', amend: true });
  const plan = await maple.act('rita', (useCase) => getPlan(useCase, id));
  expect(plan.state).toBe('amending');
  const decision = { checkpointId: day30, dayNumber: 30, goal: 'Fewer late days' };
  expect(plan.acts.filter((act) => act.decision).map(({ act, note, decision: of }) => ({ act, note, of })).toSorted((a, b) => a.act.localeCompare(b.act))).toEqual([{ act: 'amend', note: 'Day 30: Calls alone do not move it.', of: decision }, { act: 'amend_also', note: 'Day 30: Calls and a walking bus.', of: decision }]);
  expect((await see(day30)).goals[0]!.decision!.amendedAt).not.toBeNull();
  for (const { act } of plan.acts) expect(actWords[act], act).toBeDefined();
  await move('ines', day30, 'lock', 'decided');
  // Discarded, the link of the decision says so, also when the checkpoint is locked.
  expect((await see(day30)).goals[0]!.decision!.discardedAt).toBeNull();
  maple.clock.set('2026-10-22T15:00:00Z');
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'discard', note: 'The council wants none.' }));
  for (const who of ['ines', 'rita', 'aud'] as const) expect((await see(day30, who)).goals[0]!.decision).toMatchObject({ decision: 'adjust', amendedAt: expect.stringMatching(/^2026-10-21/), discardedAt: '2026-10-22T15:00:00.000Z' });
  await expect(maple.act('ines', (useCase) => openAmendment(useCase, day30, { goalId: goal.id }))).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('is over') });
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'amend', note: '' }));
  expect((await see(day30)).goals[0]!.decision!.discardedAt, 'another amendment is another').toBe('2026-10-22T15:00:00.000Z');
  await expect(maple.act('ines', (useCase) => openAmendment(useCase, days[1]!.id, { goalId: goal.id }))).rejects.toMatchObject({ code: 'value' });
});

test('a locked checkpoint shows requests and promises as they stood, whatever becomes of them, and to each only what they may see', async () => {
  const { database, maple, id, goal, days, move, decide, see } = await running();
  const day30 = days[0]!.id;
  maple.clock.set('2026-10-21T15:00:00Z');
  await move('sal', day30, 'bring_evidence', 'scheduled');
  await move('rita', day30, 'discuss', 'evidence_in');
  const { requestId } = await decide('ines', day30, { decision: 'ask_for_support', reason: 'Flat.', request: { summary: 'A second bus on Mondays', functionId: maple.id('transportation') } });
  const forGoal = await maple.act('tess', (useCase) => promiseInPlan(useCase, id, { what: 'A second bus', dueOn: '2026-11-10', partId: goal.id }));
  const forAll = await maple.act('ines', (useCase) => promiseInPlan(useCase, id, { what: 'A letter home', dueOn: '2026-11-10' }));
  await move('rita', day30, 'lock', 'decided');
  const asItStood = await see(day30);
  expect(asItStood).toMatchObject({ goals: [{ requests: [{ id: requestId, summary: 'A second bus on Mondays' }], promises: [{ id: forGoal.id, what: 'A second bus', direction: 'to_school', standing: 'open' }] }], promises: [{ id: forAll.id, direction: 'by_school', standing: 'open' }] });

  // A year on: renamed, closed, untied, dropped, and one more of each.
  maple.clock.set('2027-06-10T15:00:00Z');
  const links = await maple.act('ines', (useCase) => findLinks(useCase, id, { limit: 10 }));
  await maple.act('ines', (useCase) => untieRequest(useCase, id, links.items[0]!.id));
  await database.owner.updateTable('request').set({ summary: 'Three buses', status: 'in_progress' }).where('id', '=', requestId!).execute();
  await database.owner.updateTable('commitment').set({ what: 'Another bus', outcome: 'dropped', endedOn: '2027-01-04' }).where('id', '=', forGoal.id).execute();
  await maple.act('tess', (useCase) => promiseInPlan(useCase, id, { what: 'A later promise', dueOn: '2027-06-20', partId: goal.id }));
  const aYearOn = await see(day30);
  expect({ goals: aYearOn.goals, promises: aYearOn.promises }).toEqual({ goals: asItStood.goals, promises: asItStood.promises });
  expect((await see(days[1]!.id)).goals[0]!.promises.map(({ what, standing }) => `${what}: ${standing}`), 'while an open one shows them as they are').toEqual(['Another bus: dropped', 'A later promise: open']);

  // What became confidential since is nobody's to see in a record either.
  await database.owner.updateTable('commitment').set({ isConfidential: true }).where('id', '=', forGoal.id).execute();
  expect((await see(day30)).goals[0]!.promises).toEqual([]);
  // The school's staff sees the plan, and neither every promise nor every request of the school.
  const ledger = (await maple.act('sal', (useCase) => findCommitments(useCase, { limit: 10, sourceId: id, state: 'all' }))).items.map((each) => each.id);
  expect((await see(day30, 'sal')).promises.map((each) => each.id)).toEqual([forAll.id].filter((each) => ledger.includes(each)));
});

test('a late closure moves a checkpoint on and its withdrawal moves it back, never to a day that is over; each move says why', async () => {
  const { database, maple, id, days, move, see } = await running();
  const [day30, day60] = days.map((each) => each.id) as [string, string];
  const told = () => dispatchEvents({ database, clock: maple.clock, log: openLog('silent') }, [redateCheckpoints]);
  const close = async (date: string, reason: string) => (await maple.act('chief', (useCase) => declareException(useCase, { date, kind: 'closure', reason }))).ids[0]!;
  const due = async () => (await maple.act('ines', (useCase) => getPlan(useCase, id))).cycle!.checkpoints.map((each) => each.dueOn);
  await told();
  expect(await due()).toEqual(['2026-10-21', '2026-11-20', '2026-12-21']);

  // Ten to six on the morning itself.
  maple.clock.set('2026-10-21T09:50:00Z');
  const snow = await close('2026-10-21', 'Snow');
  await told();
  expect((await due())[0]).toBe('2026-10-22');
  expect(await see(day30)).toMatchObject({ isLate: false, moves: [{ fromOn: '2026-10-21', toOn: '2026-10-22', cause: 'Snow (2026-10-21)' }] });
  maple.clock.set('2026-10-21T10:30:00Z');
  await maple.act('chief', (useCase) => withdrawException(useCase, snow));
  await told();
  expect((await see(day30)).moves.map((each) => [each.fromOn, each.toOn, each.cause])).toEqual([['2026-10-21', '2026-10-22', 'Snow (2026-10-21)'], ['2026-10-22', '2026-10-21', 'withdrawn: Snow (2026-10-21)']]);

  // Withdrawn when its day is over, it leaves the checkpoint where people expect it.
  maple.clock.set('2026-10-21T11:00:00Z');
  const again = await close('2026-10-21', 'Ice');
  await told();
  maple.clock.set('2026-10-22T14:00:00Z');
  await maple.act('chief', (useCase) => withdrawException(useCase, again));
  await told();
  expect((await due())[0]).toBe('2026-10-22');
  // One that has begun stays on its day.
  await move('sal', day30, 'bring_evidence', 'scheduled');
  await close('2026-10-22', 'No heat');
  await told();
  expect((await due())[0]).toBe('2026-10-22');

  // Told only on Monday: Friday's checkpoint was not late, the school was closed.
  maple.clock.set('2026-11-23T14:00:00Z');
  expect((await see(day60)).isLate).toBe(true);
  await close('2026-11-20', 'A burst pipe');
  await told();
  expect(await see(day60)).toMatchObject({ dueOn: '2026-11-23', isLate: false, moves: [{ fromOn: '2026-11-20', toOn: '2026-11-23', cause: 'A burst pipe (2026-11-20)' }] });
  // The same news told twice moves nothing twice.
  await told();
  expect((await see(day60)).moves).toHaveLength(1);
});
