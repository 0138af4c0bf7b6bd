import { expect, test } from 'vitest';
import type { CastMember } from '../../../../tests/maple-county.ts';
import { runningCycle } from '../../../../tests/running-cycle.ts';
import { findCommitments } from '../../commitments/find-commitments.ts';
import { moveSchools } from '../../regions/move-schools.ts';
import { beginNextCycle } from '../cycles/begin-next-cycle.ts';
import { addPart } from '../parts/add-part.ts';
import { endPart } from '../parts/end-part.ts';
import { movePlan } from '../review/move-plan.ts';
import { promiseInPlan } from './promise-in-plan.ts';

test('a promise made in a plan is never lost: not when its part is taken out, the amendment discarded, the next cycle begun, or the school moved', async () => {
  const { maple, id, goal, days, see } = await runningCycle();
  const move = (step: 'amend' | 'discard') => maple.act('ines', (useCase) => movePlan(useCase, id, { step, note: 'So.' }));
  const promise = async (who: CastMember, what: string, partId?: string) => (await maple.act(who, (useCase) => promiseInPlan(useCase, id, { what, dueOn: '2026-12-01', partId }))).id;
  const made = [await promise('tess', 'For the goal', goal.id), await promise('ines', 'For all of it')];
  const held = async (who: CastMember = 'chief') => (await maple.act(who, (useCase) => findCommitments(useCase, { limit: 50, sourceId: id, state: 'all' }))).items;
  const atCheckpoint = async () => {
    const { goals, promises } = await see(days[0]!.id);
    return [...goals.flatMap((each) => each.promises), ...promises].map((each) => each.id).toSorted();
  };
  const nothingLost = async (when: string) => {
    expect((await held()).map((each) => each.id).toSorted(), when).toEqual(made.toSorted());
    expect(await atCheckpoint(), when).toEqual(made.toSorted());
    expect((await held()).every((each) => each.standing === 'open'), when).toBe(true);
  };
  await nothingLost('as made');
  await move('amend');
  const fresh = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'strategy', parentId: goal.id, text: 'Another road' }));
  made.push(await promise('tess', 'For the new strategy', fresh.id));
  await maple.act('ines', (useCase) => endPart(useCase, id, fresh.id));
  await nothingLost('its part taken out');
  await maple.act('ines', (useCase) => endPart(useCase, id, goal.id));
  await nothingLost('its goal taken out');
  await move('discard');
  await nothingLost('the amendment discarded');
  maple.clock.set('2026-09-28T15:00:00Z');
  await maple.act('ines', (useCase) => beginNextCycle(useCase, id, { startsOn: '2026-09-28' }));
  expect((await held()).map((each) => each.id).toSorted(), 'the next cycle').toEqual(made.toSorted());
  await maple.act('ada', (useCase) => moveSchools(useCase, { regionId: maple.id('south'), schoolIds: [maple.id('elm')], from: '2026-09-29' }));
  maple.clock.set('2026-09-30T15:00:00Z');
  expect((await held('stu')).map((each) => each.id).toSorted(), 'read in the region it went to').toEqual(made.toSorted());
});
