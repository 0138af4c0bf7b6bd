import { expect, test } from 'vitest';
import { runningCycle } from '../../../../tests/running-cycle.ts';
import type { CastMember } from '../../../../tests/maple-county.ts';
import { readStepBack } from '../../plans/stepback/read-step-back.ts';
import { recordVisit } from '../recording/record-visit.ts';
import { disputeVisit } from '../settling/dispute-visit.ts';
import { tellOfVisits } from '../tell-of-visits.ts';

test('the step-back pack tells the visits since the last look; once locked those that stood then, to each what they may see', async () => {
  tellOfVisits();
  const { maple, goal, days, move, decide, read } = await runningCycle();
  const day30 = days[0]!.id;
  const visit = async (who: CastMember, heldOn: string, more: { mode?: 'virtual'; goalId?: string; people?: CastMember[] } = {}) => {
    const { people = [who], mode = 'in_person', goalId = null } = more;
    return (await maple.act(who, (useCase) => recordVisit(useCase, { schoolId: maple.id('elm'), heldOn, mode, purpose: 'coaching', minutes: 60, people: people.map((each) => ({ personId: maple.id(each) })), goalId, note: null, namesChecked: false, again: true }))).id;
  };
  const pack = async (who: CastMember, figures: 'kept' | 'live' = 'kept') => (await maple.act(who, (useCase) => readStepBack(useCase, day30, { figures }))).visits?.map(({ heldOn, inPerson, hours, isTied }) => [heldOn, inPerson, hours, isTied]);
  maple.clock.set('2026-10-22T15:00:00Z');
  await visit('tess', '2026-09-18');
  await visit('tess', '2026-10-05', { goalId: goal.id, people: ['tess', 'bo'] });
  const disputed = await visit('rita', '2026-10-08', { mode: 'virtual' });
  await visit('hana', '2026-10-12');
  const whole = [['2026-10-12', true, 1, false], ['2026-10-08', false, 1, false], ['2026-10-05', true, 2, true]];
  // What was held before the cycle began stands in no pack of it.
  expect(await pack('ines')).toEqual(whole);
  await read(day30, 25, '2026-10-21');
  await move('sal', day30, 'bring_evidence', 'scheduled');
  await move('rita', day30, 'discuss', 'evidence_in');
  await decide('ines', day30, {});
  await move('rita', day30, 'lock', 'decided');
  await maple.act('ines', (useCase) => disputeVisit(useCase, disputed, { words: 'We never spoke.' }));
  await visit('tess', '2026-10-19');
  expect(await pack('ines'), 'as it stood').toEqual(whole);
  expect(await pack('ines', 'live')).toEqual([['2026-10-19', true, 1, false], whole[0], whole[2]]);
  // A department head sees the visits of its own people: transport's.
  expect(await pack('hana')).toEqual([whole[0], whole[2]]);
});
