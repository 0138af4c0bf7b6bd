import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { addSchoolDays, loadCalendar } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { readHistories, type RequestHistory } from '../standing/history.ts';
import { closeForSilence } from './close-for-silence.ts';
import type { FollowUpStep } from './follow-up-steps.ts';
import { readFollowUpDays } from './read-follow-up-days.ts';
import { readSpell } from './read-spell.ts';

export interface Silent {
  id: string;
  schoolId: string;
  lane: Lane;
  statusSince: Date;
  openPieceCount: number;
}

/** Looked at again after this time at the latest, since a calendar can bring a step nearer. */
const lookAgainHours = 6;

/**
 * Does what is due where the district waits for a silent school: reminds, reminds again, proposes to close, closes. One
 * step of a request at a look, each once for a spell. At most `limit` requests in one transaction; returns how many were
 * looked at. Two processes never look at the same.
 */
export async function followUpSilence(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor, clock } = useCase;
  const now = new Date(clock.now().epochMilliseconds).toISOString();
  const { rows } = await sql<Silent>`
    select request.id, request.school_id, request.lane, request.status_since, request.open_piece_count
    from request left join follow_up_watch watch on watch.district_id = request.district_id and watch.request_id = request.id
    where request.district_id = ${actor.districtId} and request.closed_at is null and request.status in ('waiting_on_school', 'resolved_pending_confirmation')
      and (watch.request_id is null or watch.status_since <> request.status_since or watch.look_at <= ${now})
    order by request.id limit ${limit} for update of request skip locked`.execute(db);
  if (rows.length === 0) return 0;
  const histories = await readHistories(useCase, rows.map((row) => row.id));
  for (const request of rows) await lookAt(useCase, request, histories.get(request.id)!, now);
  return rows.length;
}

async function lookAt(useCase: DistrictUseCase, request: Silent, history: RequestHistory, now: string): Promise<void> {
  const { db, actor } = useCase;
  const spell = (await readSpell(useCase, request.id, history))!;
  const due = spell.next && spell.next.at <= now ? spell.next.step : undefined;
  if (due === 'closed' && mayCloseItself(request)) await closeForSilence(useCase, request, spell.since);
  else if (due && due !== 'closed') await takeStep(useCase, request, { since: spell.since, step: due, now });
  const next = due ? (await readSpell(useCase, request.id, history))?.next : spell.next;
  const latest = Temporal.Instant.from(now).add({ hours: lookAgainHours }).toString();
  const lookAt = next && next.at > now && next.at < latest ? next.at : latest;
  await sql`insert into follow_up_watch (district_id, request_id, status_since, look_at) values (${actor.districtId}, ${request.id}, ${request.statusSince}, ${lookAt})
    on conflict (district_id, request_id) do update set status_since = excluded.status_since, look_at = excluded.look_at`.execute(db);
}

/** What is confidential, or what a department still works on, is closed by a person or not at all. */
function mayCloseItself({ lane, openPieceCount }: Silent): boolean {
  return lane === 'ordinary' && openPieceCount === 0;
}

async function takeStep(useCase: DistrictUseCase, request: Silent, { since, step, now }: { since: string; step: Exclude<FollowUpStep, 'closed'>; now: string }): Promise<void> {
  const { db, actor } = useCase;
  const days = step === 'closing_proposed' ? (await readFollowUpDays(useCase, now)).closed : null;
  const closesAt = days === null ? null : addSchoolDays(await loadCalendar(useCase), now, days);
  if (closesAt === undefined) return;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('followUp')
    .values({ districtId: actor.districtId, id: newId(), requestId: request.id, waitingSince: since, step, closesAt, closesAfterDays: days, doneBy: null, recordedAt: now })
    .onConflict((conflict) => conflict.columns(['districtId', 'requestId', 'waitingSince', 'step']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  const type = step === 'closing_proposed' ? 'request.closing_proposed' : 'request.reminded';
  await recordAct(useCase, { act: type, subjectType: 'request', subjectId: request.id, details: { step, ...(closesAt ? { closesAt } : {}) } });
  await publish(useCase, { type, subjectId: request.id, payload: { schoolId: request.schoolId, step } });
}
