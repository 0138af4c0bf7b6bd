import type { DistrictUseCase } from '../../people/index.ts';
import { loadCalendar } from '../../district/index.ts';
import type { RequestHistory } from '../standing/history.ts';
import { planFollowUp, type DoneStep, type PlannedStep } from './plan-follow-up.ts';
import { readFollowUpDays } from './read-follow-up-days.ts';
import { silenceSince } from './silence-since.ts';

export interface Spell {
  since: string;
  done: DoneStep[];
  next: PlannedStep | undefined;
}

/** The spell of silence in which a request stands now, with what was done in it and what comes next; undefined when we do not wait for the school. */
export async function readSpell(useCase: DistrictUseCase, requestId: string, history: Pick<RequestHistory, 'statuses' | 'messages'>): Promise<Spell | undefined> {
  const { db, actor } = useCase;
  if (silenceSince(history, []) === undefined) return undefined;
  const rows = await db
    .selectFrom('followUp')
    .where('districtId', '=', actor.districtId)
    .where('requestId', '=', requestId)
    .select(['step', 'waitingSince', 'recordedAt', 'closesAt', 'closesAfterDays'])
    .orderBy('recordedAt')
    .execute();
  const since = silenceSince(history, rows.filter((row) => row.step === 'still_needed').map((row) => row.recordedAt.toISOString()))!;
  const done = rows
    .filter((row) => row.step !== 'still_needed' && row.waitingSince.toISOString() === since)
    .map((row) => ({ step: row.step as DoneStep['step'], at: row.recordedAt.toISOString(), closesAt: row.closesAt?.toISOString() ?? null, closesAfterDays: row.closesAfterDays }));
  const days = await readFollowUpDays(useCase, done.at(-1)?.at ?? since);
  return { since, done, next: planFollowUp(since, done, days, await loadCalendar(useCase)) };
}
