import { expect, test } from 'vitest';
import { decideHidden } from '../../../../tests/decide-hidden.ts';
import type { CastMember } from '../../../../tests/maple-county.ts';
import { runningCycle } from '../../../../tests/running-cycle.ts';
import { changeSetting } from '../../district/settings/change-setting.ts';
import { openRequest } from '../../requests/routing/open-request.ts';
import { promiseInPlan } from '../commitments/promise-in-plan.ts';
import { readStepBack } from './read-step-back.ts';

const values = [
  ['elm', 'reads', '2025-26', [72, 140]], ['elm', 'reads/english_learners', '2025-26', [12, 40]], ['elm', 'reads/not_english_learners', '2025-26', [60, 100]],
] satisfies NonNullable<NonNullable<Parameters<typeof runningCycle>[0]>['stored']>['values'];

/** A checkpoint of day 30, locked on a Thursday with two requests and two promises before it. */
async function locked() {
  const world = await runningCycle({ stored: { values, named: ['reads/english_learners', '2025-26'] } });
  const { maple, id, goal, days, move, decide, read } = world;
  const day30 = days[0]!.id;
  const ask = (who: CastMember, summary: string) => maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation'), schoolId: maple.id('elm') }));
  const pack = (who: CastMember = 'ines', figures: 'kept' | 'live' = 'kept') => maple.act(who, (useCase) => readStepBack(useCase, day30, { figures }));
  maple.clock.set('2026-10-05T14:00:00Z');
  const first = (await ask('ines', 'Two buses late')).id;
  const second = (await ask('sal', 'A bus for the walk')).id;
  const promised = (await maple.act('tess', (useCase) => promiseInPlan(useCase, id, { what: 'A second bus', dueOn: '2026-10-16', partId: goal.id }))).id;
  await maple.act('ines', (useCase) => promiseInPlan(useCase, id, { what: 'A letter home', dueOn: '2026-11-10' }));
  maple.clock.set('2026-10-22T15:00:00Z');
  await read(day30, 25, '2026-10-21');
  await move('sal', day30, 'bring_evidence', 'scheduled');
  await move('rita', day30, 'discuss', 'evidence_in');
  await decide('ines', day30, {});
  const before = await pack();
  const asStaff = await pack('sal');
  await move('rita', day30, 'lock', 'decided');
  return { ...world, day30, first, second, promised, ask, pack, before, asStaff };
}

test('the pack of a locked checkpoint is readable a year on exactly as it stood, and beside it as it is known today', async () => {
  const { database, maple, id, goal, done, first, promised, ask, pack, before, asStaff } = await locked();
  expect(before).toMatchObject({
    stoodOn: null, keeps: 'nothing', since: '2026-09-21', until: '2026-10-21',
    service: [{ function: 'transportation', asked: 2, closed: 0, answeredInTime: 0, answerDue: 2 }],
    promises: { toSchool: { made: 1, open: 1, late: 1 }, bySchool: { made: 1, open: 1, late: 0 } },
    gaps: [{ measure: 'Reads at grade level', sentence: expect.stringMatching(/^English learners, 2025-26: 30.0 % \(n 40\), 30.0 points below Not English learners/) }],
    decisions: [{ dayNumber: 30, decision: 'continue' }],
  });
  // The indicator’s baseline is the same stored value.
  expect(before.checkpoint.goals[0]!.indicators.map(({ text, value, baseline }) => [text, value, baseline])).toEqual([['Late days', 25, 31], ['Reading', 30, 30]]);
  const stood = async (who: CastMember = 'ines') => {
    const { stoodOn, keeps, ...rest } = await pack(who);
    expect([stoodOn, keeps]).toEqual(['2026-10-22', 'pack']);
    return rest;
  };
  const { stoodOn: _on, keeps: _keeps, ...figures } = before;
  const asLocked = { ...figures, checkpoint: { ...figures.checkpoint, state: 'locked', isLate: false } };
  expect(await stood()).toEqual(asLocked);

  // A year on everything has moved: answered, closed, kept, renamed, one more of each, a corrected result.
  maple.clock.set('2027-10-14T15:00:00Z');
  const owner = database.owner;
  await owner.updateTable('request').set({ status: 'closed', closedAt: '2026-11-02T15:00:00Z', firstAnsweredAt: '2026-10-05T15:00:00Z' }).where('id', '=', first).execute();
  await owner.updateTable('commitment').set({ what: 'Another bus', outcome: 'kept', endedOn: '2026-10-20' }).where('id', '=', promised).execute();
  await owner.updateTable('supportFunction').set({ name: 'Yellow buses' }).where('code', '=', 'transportation').execute();
  await owner.updateTable('planPart').set({ text: 'Nobody late' }).where('id', '=', goal.id).execute();
  await owner.updateTable('planPart').set({ standing: 'done' }).where('id', '=', done.id).execute();
  await owner.updateTable('measureValue').set({ numerator: 16, value: 40 }).where('numerator', '=', 12).execute();
  await decideHidden(database, maple.districtId, '2027-10-14T15:00:00Z');
  const late = (await ask('ines', 'Told later')).id;
  await owner.updateTable('request').set({ submittedAt: '2026-10-06T15:00:00Z' }).where('id', '=', late).execute();
  await maple.act('ines', (useCase) => promiseInPlan(useCase, id, { what: 'A later letter', dueOn: '2027-11-10' }));
  expect(await stood()).toEqual(asLocked);
  expect(await pack('ines', 'live')).toMatchObject({
    stoodOn: null, keeps: 'pack', since: '2026-09-21', until: '2026-10-21',
    checkpoint: { goals: [{ text: 'Nobody late', indicators: [{ value: 25 }, { value: 40 }], strategies: [{ steps: [{ standing: 'done' }, { standing: 'open' }] }] }] },
    service: [{ function: 'Yellow buses', asked: 3, closed: 1, answeredInTime: 1, answerDue: 2 }],
    promises: { toSchool: { made: 1, kept: 1, open: 0, late: 0 }, bySchool: { made: 1, open: 2, late: 1 } },
    gaps: [{ sentence: expect.stringContaining('40.0 %') }],
  });

  // Each counts of the record what they may see: the school's staff did not see the leader's request then either.
  expect(asStaff.service).toMatchObject([{ asked: 1 }]);
  expect((await stood('sal')).service).toEqual(asStaff.service);
  await expect(pack('omar')).rejects.toMatchObject({ code: 'not_found' });
  await expect(owner.updateTable('checkpoint').set({ seen: JSON.stringify({ goals: [] }) }).where('id', '=', before.checkpoint.id).execute(), 'the record itself never moves').rejects.toThrow('locked checkpoint');
});

test('what became confidential, and what is hidden since, is not in the record either; nothing hidden becomes visible by being kept', async () => {
  const { database, maple, first, promised, pack, see, day30, before } = await locked();
  await database.owner.updateTable('request').set({ lane: 'personnel' }).where('id', '=', first).execute();
  await database.owner.updateTable('commitment').set({ isConfidential: true }).where('id', '=', promised).execute();
  const rita = await pack('rita');
  expect(rita.service).toMatchObject([{ asked: 1, answerDue: 1 }]);
  expect(rita.promises.toSchool).toEqual({ made: 0, kept: 0, dropped: 0, open: 0, late: 0 });
  expect(rita.gaps).toEqual(before.gaps);

  // The district hides groups of fewer than 50 students from now on, also in what was locked.
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'evidence_fewest_students', value: 50 }));
  await decideHidden(database, maple.districtId, '2026-10-22T15:00:00Z');
  const hidden = await pack();
  expect(hidden.gaps.map((gap) => gap.sentence)).toEqual(['English learners, 2025-26: a gap stood here; one of its figures may not be shown any more.']);
  for (const goals of [hidden.checkpoint.goals, (await see(day30)).goals]) expect(goals[0]!.indicators[1]).toMatchObject({ text: 'Reading', standing: 'hidden', value: null, n: null, interval: null, baseline: null, because: expect.stringMatching(/\w/) });
  expect(hidden.checkpoint.goals[0]!.indicators[0], 'what the school counted itself stays').toMatchObject({ value: 25, baseline: 31 });
  expect(JSON.stringify(hidden)).not.toMatch(/30\.0 %|n 40|"value":30\b/);
});

test('what was hidden at the lock stays hidden in the record when the rule is eased; a checkpoint locked before packs were kept says so', async () => {
  const world = await runningCycle({ stored: { values: values.map(([school, series, period, [count, n]]) => [school, series, period, [Math.round(count / 8), Math.round(n / 8)]]), named: ['reads/english_learners', '2025-26'] } });
  const { database, maple, days, move, decide, see } = world;
  const day30 = days[0]!.id;
  const pack = (figures: 'kept' | 'live' = 'kept') => maple.act('ines', (useCase) => readStepBack(useCase, day30, { figures }));
  maple.clock.set('2026-10-22T15:00:00Z');
  await move('sal', day30, 'bring_evidence', 'scheduled');
  await move('rita', day30, 'discuss', 'evidence_in');
  await decide('ines', day30, {});
  await move('rita', day30, 'lock', 'decided');
  const stood = await pack();
  expect(stood.checkpoint.goals[0]!.indicators[1]).toMatchObject({ standing: 'hidden', value: null });
  expect(stood.gaps.map((gap) => gap.sentence)).toEqual(['English learners, 2025-26: no gap could be told.']);
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'evidence_fewest_students', value: 5, reason: 'Agreed with the state.' }));
  await decideHidden(database, maple.districtId, '2026-10-22T15:00:00Z');
  expect(await pack()).toEqual(stood);
  expect((await pack('live')).checkpoint.goals[0]!.indicators[1]).toMatchObject({ standing: 'known' });

  // As such a record was written before: goals alone, without the numbers of their series.
  const { seen } = await database.owner.selectFrom('checkpoint').select('seen').where('id', '=', day30).executeTakeFirstOrThrow();
  const { goals } = seen as { goals: { indicators: { id: string }[] }[] };
  Object.assign(goals[0]!.indicators[1]!, { standing: 'known', value: 40, n: 5 });
  await database.owner.updateTable('checkpoint').set({ state: 'locked', seen: JSON.stringify({ goals }) }).where('id', '=', days[1]!.id).execute();
  await database.owner.insertInto('checkpointAct').values({ districtId: maple.districtId, id: maple.id('old lock'), checkpointId: days[1]!.id, step: 'lock', state: 'locked', doneBy: maple.id('rita'), doneAt: '2026-10-22T15:00:00Z' }).execute();
  const old = await maple.act('ines', (useCase) => readStepBack(useCase, days[1]!.id));
  expect(old).toMatchObject({ stoodOn: null, keeps: 'goals', checkpoint: { goals: [{ indicators: [{}, { standing: 'known', value: 40 }] }] } });
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'evidence_fewest_students', value: 10 }));
  await decideHidden(database, maple.districtId, '2026-10-22T15:00:00Z');
  expect((await see(days[1]!.id)).goals[0]!.indicators[1]).toMatchObject({ standing: 'hidden', value: null, n: null });
});
