import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { promiseInPlan } from '../commitments/promise-in-plan.ts';
import { findCommitments } from '../../commitments/find-commitments.ts';
import { addPart } from '../parts/add-part.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { getPlan } from '../plan/get-plan.ts';
import { movePlan } from '../review/move-plan.ts';
import { recordCouncil } from '../review/record-council.ts';
import { reviewPlan } from '../review/review-plan.ts';
import { setStanding } from '../standing/set-standing.ts';
import type { CheckpointMove, GoalDecision } from './checkpoint-contract.ts';
import { checkpointMoves, checkpointStates, type CheckpointState } from './checkpoint-states.ts';
import { decideGoal } from './decide-goal.ts';
import { findNextCheckpoints } from './find-next-checkpoints.ts';
import { getCheckpoint } from './get-checkpoint.ts';
import { keepReading } from './keep-reading.ts';
import { moveCheckpoint } from './move-checkpoint.ts';
import { readStepBack } from '../stepback/read-step-back.ts';

async function running() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database, '2026-09-21T14:00:00Z');
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const goal = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'Fewer late days' }));
  const indicator = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'indicator', parentId: goal.id, text: 'Late days', baseline: 31, target: 10, unit: 'days' }));
  const strategy = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'strategy', parentId: goal.id, text: 'Call homes' }));
  const done = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'action_step', parentId: strategy.id, text: 'A list' }));
  const left = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'action_step', parentId: strategy.id, text: 'Calls each Friday' }));
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'ask_review', note: '' }));
  const versionId = (await maple.act('ines', (useCase) => getPlan(useCase, id))).judgedVersionId!;
  await maple.act('ines', (useCase) => recordCouncil(useCase, id, { versionId, heldOn: '2026-09-21', minutes: 'Minutes', votesFor: 9, votesAgainst: 0, abstained: 0 }));
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'submit', note: '' }));
  await maple.act('rita', async (useCase) => reviewPlan(useCase, id, { versionId: (await getPlan(useCase, id)).judgedVersionId!, reviewer: 'superintendent', outcome: 'approved', note: '' }));
  const days = (await maple.act('ines', (useCase) => getPlan(useCase, id))).cycle!.checkpoints;
  const move = (who: CastMember, checkpoint: string, step: CheckpointMove['step'], state: CheckpointState) => maple.act(who, (useCase) => moveCheckpoint(useCase, checkpoint, { step, state }));
  const decide = (who: CastMember, checkpoint: string, decision: Partial<GoalDecision>) => maple.act(who, (useCase) => decideGoal(useCase, checkpoint, { goalId: goal.id, version: 0, decision: 'continue', reason: 'It works.', strategies: [], ...decision }));
  const read = (checkpoint: string, value: number, readOn: string) => maple.act('sal', (useCase) => keepReading(useCase, checkpoint, { partId: indicator.id, value, readOn, source: 'Front desk list' }));
  const see = (checkpoint: string, who: CastMember = 'ines') => maple.act(who, (useCase) => getCheckpoint(useCase, checkpoint));
  return { database, maple, id, goal, indicator, strategy, done, left, days, move, decide, read, see };
}

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
