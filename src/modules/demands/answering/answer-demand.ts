import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { abilitiesOnDemand } from '../abilities.ts';
import type { AnswerState } from '../answer-states.ts';
import type { SchoolAnswer } from '../contract/acts.ts';
import { lockDemand, type LockedDemand } from '../lock-demand.ts';
import { recordSteps } from '../record-steps.ts';
import { visibleAnswers } from '../visibility.ts';

/**
 * The school's word on a demand: done, declined, “you already have it”, or its answer taken back. The same a second time
 * changes nothing. Throws AppError `answer` where what counts as done is missing, `not_declinable`.
 */
export async function answerDemand(useCase: UseCase, id: string, { schoolId, answer, text, number }: SchoolAnswer): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const demand = await lockDemand(useCase, id);
  const own = await ownAnswers(useCase, id, schoolId);
  if (own.length > 1) throw new AppError('school_needed', 'Say for which of your schools.');
  const [mine] = own;
  if (mine && mine.state === answer) return { id };
  requireAbility(abilitiesOnDemand(demand, actor), answer === 'taken_back' ? 'take_back' : 'answer');
  if (!mine) throw new AppError('not_found', 'It is not asked of this school.');
  if (answer === 'taken_back') {
    if (!['done', 'declined', 'returned'].includes(mine.state) || demand.isWithdrawn) throw new AppError('conflict', 'There is no answer to take back.');
  } else {
    if (mine.state !== 'open') throw new AppError('conflict', 'It is not open at your school any more.');
    requireComplete(demand, { answer, text, number });
  }
  const state: AnswerState = answer === 'taken_back' ? 'open' : answer;
  const kept = answer === 'taken_back' ? { answeredAt: null, answeredBy: null, answerText: null, answerNumber: null } : { answeredAt: clock.now().toString(), answeredBy: actor.personId, answerText: text ?? null, answerNumber: number ?? null };
  // What waits for the region has lost its object once the school has answered.
  await db.updateTable('demandAnswer').set({ state, pendingRevision: null, ...kept }).where('districtId', '=', actor.districtId).where('demandId', '=', id).where('schoolId', '=', mine.schoolId).execute();
  await recordSteps(useCase, id, [{ kind: answer, revision: demand.revision, schoolId: mine.schoolId, reason: answer === 'done' ? undefined : text }]);
  return { id };
}

async function ownAnswers(useCase: UseCase, id: string, schoolId: string | undefined): Promise<{ schoolId: string; state: AnswerState }[]> {
  const schools = scopeOf(useCase.actor, 'schoolId', 'school_leader').filter((each) => schoolId === undefined || each === schoolId);
  if (schools.length === 0) return [];
  const { rows } = await sql<{ schoolId: string; state: AnswerState }>`
    select demand_answer.school_id, demand_answer.state from demand_answer join demand on demand.district_id = demand_answer.district_id and demand.id = demand_answer.demand_id
    where demand_answer.demand_id = ${id} and demand_answer.school_id = any(${schools}::uuid[]) and ${visibleAnswers(useCase)}`.execute(useCase.db);
  return rows;
}

function requireComplete({ doneBy, mayDecline }: LockedDemand, { answer, text, number }: { answer: 'done' | 'declined' | 'returned'; text: string | undefined; number: number | undefined }): void {
  if (answer === 'done' && doneBy === 'text' && !text) throw new AppError('answer', 'It counts as done with a short text.');
  if (answer === 'done' && doneBy === 'number' && (number === undefined || !Number.isFinite(number))) throw new AppError('answer', 'It counts as done with a number.');
  if (answer === 'declined' && !mayDecline) throw new AppError('not_declinable', 'The law or the board wants this of every school: it cannot be declined. Ask your superintendent to excuse you.');
  if (answer === 'declined' && !text) throw new AppError('reason_needed', 'Say why, in a sentence: the asker reads it.');
  if (answer === 'returned' && !text) throw new AppError('reason_needed', 'Say where the district has it already.');
}
