import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { loadCalendar } from '../../district/index.ts';
import type { RequestHistory } from '../standing/history.ts';
import { followUpsOf, type FollowUpRow } from './follow-ups-of.ts';
import { planFollowUp, type DoneStep, type PlannedStep } from './plan-follow-up.ts';
import { readFollowUpDays } from './read-follow-up-days.ts';
import { silenceSince } from './silence-since.ts';

export interface Spell {
  since: string;
  done: DoneStep[];
  next: PlannedStep | undefined;
}

type Silence = Pick<RequestHistory, 'statuses' | 'messages'>;

/** The spell of silence in which a request stands now, with what was done in it and what comes next; undefined when we do not wait for the school. */
export async function readSpell(useCase: DistrictUseCase, requestId: string, history: Silence): Promise<Spell | undefined> {
  if (silenceSince(history, []) === undefined) return undefined;
  const { rows } = await sql<{ followUps: FollowUpRow[] }>`select ${followUpsOf(useCase, requestId)} as follow_ups`.execute(useCase.db);
  return spellOf(useCase, rows[0]!.followUps, history);
}

/** As `readSpell`, of rows that were read already. */
export async function spellOf(useCase: DistrictUseCase, rows: FollowUpRow[], history: Silence): Promise<Spell | undefined> {
  const since = silenceSince(history, rows.filter((row) => row.step === 'still_needed').map((row) => row.at));
  if (since === undefined) return undefined;
  const done = rows.flatMap(({ step, waitingSince, at, closesAt, closesAfterDays }) => (step !== 'still_needed' && waitingSince === since ? [{ step, at, closesAt, closesAfterDays }] : []));
  const days = await readFollowUpDays(useCase, done.at(-1)?.at ?? since);
  return { since, done, next: planFollowUp(since, done, days, await loadCalendar(useCase)) };
}
