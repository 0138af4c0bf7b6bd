import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/errors.ts';
import { findLostTime, loadCalendar, type NewException } from '../../district/index.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';

const daysAtMost = 60;

/**
 * Of how many open requests a running clock would get a later date if these days were closed or short. Null for whoever
 * does not see every request: a part of the number would mislead, and the whole is more than they may count.
 */
export async function countLaterDates(useCase: UseCase, closure: Omit<NewException, 'reason'>): Promise<{ count: number | null }> {
  const { db, actor } = useCase;
  const { date, until = date } = closure;
  if (until < date) throw new AppError('dates', 'The last day is before the first.');
  if (Temporal.PlainDate.from(date).until(until).days >= daysAtMost) throw new AppError('dates', `At most ${daysAtMost} days at once.`);
  if (!holdsRole(actor, 'district_leader', 'auditor')) return { count: null };
  const lost = findLostTime(await loadCalendar(useCase), closure);
  if (!lost) return { count: 0 };
  // A clock moves when it began before the lost time ends and was due after it begins.
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from request
    where ${visibleRequests(useCase)} and closed_at is null and next_due_at is not null and submitted_at < ${lost.until}
      and (resolution_due_at > ${lost.from} or next_answer_due_at > ${lost.from} or (first_answered_at is null and first_answer_due_at > ${lost.from}))`.execute(db);
  return { count: rows[0]!.count };
}
