import type { Database } from '../src/platform/database/database.ts';
import { getVisit } from '../src/modules/visits/reading/get-visit.ts';
import { findVisits } from '../src/modules/visits/reading/find-visits.ts';
import { correctVisit as correctVisitContract, recordVisit as recordVisitContract, type NewVisit } from '../src/modules/visits/contract.ts';
import { visitFacts } from '../src/modules/visits/counting/visit-facts.ts';
import { correctVisit } from '../src/modules/visits/recording/correct-visit.ts';
import { recordVisit } from '../src/modules/visits/recording/record-visit.ts';
import { answerDispute } from '../src/modules/visits/settling/answer-dispute.ts';
import { disputeVisit } from '../src/modules/visits/settling/dispute-visit.ts';
import { withdrawVisit } from '../src/modules/visits/settling/withdraw-visit.ts';
import { tellOfVisits } from '../src/modules/visits/index.ts';
import { mapleCounty, type CastMember } from './maple-county.ts';

type Told = Partial<NewVisit> & { who?: CastMember[] };

tellOfVisits();

/** Maple County, and what its people do with visits, by one word each. Unless told, a visit is one of today to Elm, for 45 minutes, by who records it. */
export async function visitWorld(database: Database) {
  const maple = await mapleCounty(database);
  const content = (recorder: CastMember, { who = [recorder], ...told }: Told = {}) => ({ heldOn: '2026-11-23', purpose: 'operations', minutes: 45, people: who.map((each) => ({ personId: maple.id(each) })), ...told });
  const span = { from: '2026-01-01', to: '2027-12-31' };
  return {
    maple,
    record: (recorder: CastMember, told: Told = {}) => maple.act(recorder, (useCase) => recordVisit(useCase, recordVisitContract.schemas.body.parse({ schoolId: maple.id('elm'), ...content(recorder, told) }))),
    correct: (who: CastMember, id: string, told: Told & { version?: number; reason?: string } = {}) => maple.act(who, (useCase) => correctVisit(useCase, id, correctVisitContract.schemas.body.parse({ version: 1, reason: 'It was otherwise.', ...content(who, told) }))),
    withdraw: (who: CastMember, id: string) => maple.act(who, (useCase) => withdrawVisit(useCase, id, { reason: 'Recorded by mistake.' })),
    dispute: (who: CastMember, id: string, words = 'Nobody came.') => maple.act(who, (useCase) => disputeVisit(useCase, id, { words })),
    answer: (who: CastMember, id: string, words = 'The sign-in sheet shows it.') => maple.act(who, (useCase) => answerDispute(useCase, id, { words })),
    page: (who: CastMember, id: string) => maple.act(who, (useCase) => getVisit(useCase, id)),
    listed: async (who: CastMember, asked: Partial<Parameters<typeof findVisits>[1]> = {}) => (await maple.act(who, (useCase) => findVisits(useCase, { limit: 200, standing: 'all', ...asked }))).items.map(({ number }) => number),
    facts: (who: CastMember) => maple.act(who, (useCase) => visitFacts(useCase, span)),
  };
}
