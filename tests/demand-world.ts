import { insertMany } from '../src/platform/database/insert-many.ts';
import type { Database } from '../src/platform/database/database.ts';
import { newId } from '../src/platform/ids.ts';
import { answerDemand } from '../src/modules/demands/answering/answer-demand.ts';
import type { DemandDecision } from '../src/modules/demands/contract/acts.ts';
import { demandDraft } from '../src/modules/demands/contract/demands.ts';
import { decideDemand } from '../src/modules/demands/deciding/decide-demand.ts';
import { submitDemand } from '../src/modules/demands/drafting/submit-demand.ts';
import { draftDemand } from '../src/modules/demands/drafting/write-draft.ts';
import { findAnswers } from '../src/modules/demands/reading/find-answers.ts';
import { findDemands } from '../src/modules/demands/reading/find-demands.ts';
import { getDemand } from '../src/modules/demands/reading/get-demand.ts';
import { forgetCalendar } from '../src/modules/district/index.ts';
import { mapleCounty, type CastMember } from './maple-county.ts';

type Draft = Parameters<typeof demandDraft.parse>[0];

/** A Maple County whose week of 7 December is a testing window, and what its people do with demands, by one word each. */
export async function demandWorld(database: Database) {
  const maple = await mapleCounty(database);
  await insertMany(database.owner, 'calendarPeriod', [{ districtId: maple.districtId, id: newId(), kind: 'testing_window', name: 'Winter assessment', startsOn: '2026-12-07', endsOn: '2026-12-11', recordedAt: '2026-11-01T00:00:00Z' }]);
  forgetCalendar(maple.districtId);
  const draftOf = (parts: Draft = {}) => demandDraft.parse({ departmentId: maple.id('transport'), what: 'Count the children who ride the late bus', purpose: 'Decides how many late buses run from January.', readers: 'The routing office', minutes: 20, sendOn: '2026-11-24', dueOn: '2026-12-03', ...(parts as object) });
  const draft = async (who: CastMember, parts: Draft = {}) => (await maple.act(who, (useCase) => draftDemand(useCase, draftOf(parts)))).id;
  const submit = (who: CastMember, id: string, differsReason?: string) => maple.act(who, (useCase) => submitDemand(useCase, id, { differsReason }));
  return {
    maple,
    draftOf,
    draft,
    submit,
    ask: async (who: CastMember, parts: Draft = {}) => {
      const id = await draft(who, parts);
      await submit(who, id, 'Ours is another one.');
      return id;
    },
    decide: (who: CastMember, id: string, decision: DemandDecision['decision'], more: Partial<DemandDecision> = {}) => maple.act(who, (useCase) => decideDemand(useCase, id, { decision, ...more })),
    answer: (who: CastMember, id: string, given: Parameters<typeof answerDemand>[2]) => maple.act(who, (useCase) => answerDemand(useCase, id, given)),
    page: (who: CastMember, id: string) => maple.act(who, (useCase) => getDemand(useCase, id)),
    asked: async (who: CastMember, of: Partial<Parameters<typeof findAnswers>[1]> = {}) => (await maple.act(who, (useCase) => findAnswers(useCase, { limit: 200, ...of }))).items,
    listed: async (who: CastMember, of: Partial<Parameters<typeof findDemands>[1]> = {}) => (await maple.act(who, (useCase) => findDemands(useCase, { limit: 200, ...of }))).items.map((row) => row.id),
    states: async (id: string) => Object.fromEntries((await database.owner.selectFrom('demandAnswer').innerJoin('school', 'school.id', 'demandAnswer.schoolId').where('demandId', '=', id).select(['school.name', 'state']).execute()).map(({ name, state }) => [name.split(' ')[0]!, state])),
    later: (instant: string) => maple.clock.set(instant),
  };
}
