import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { loadCalendar } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { readHistories, type RequestHistory } from '../standing/history.ts';
import { runClocks } from '../standing/run-clocks.ts';
import { findReached, type Crossing } from './find-reached.ts';
import { findTold } from './find-told.ts';
import { readRungMinutes } from './read-rung-minutes.ts';

interface Watched {
  id: string;
  schoolId: string;
  functionId: string;
  ownerId: string;
  lane: Lane;
  nextDueAt: Date | null;
}

/** Looked at again after this time at the latest, since a calendar can bring a rung nearer. */
const lookAgainMinutes = 60;

/**
 * Tells whoever is next that a promise was missed, once for each rung and due date, also for what came due while nothing
 * ran. At most `limit` requests in one transaction; returns how many were looked at. Two processes never look at the same.
 */
export async function escalateLate(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor, clock } = useCase;
  const now = new Date(clock.now().epochMilliseconds).toISOString();
  const { rows } = await sql<Watched>`
    select request.id, request.school_id, request.function_id, request.owner_id, request.lane, request.next_due_at
    from request left join escalation_watch watch on watch.district_id = request.district_id and watch.request_id = request.id
    where request.district_id = ${actor.districtId} and request.closed_at is null and request.next_due_at < ${now}
      and (watch.request_id is null or watch.seen_due_at is distinct from request.next_due_at or watch.look_at < ${now})
    order by request.next_due_at, request.id limit ${limit} for update of request skip locked`.execute(db);
  if (rows.length === 0) return 0;
  const histories = await readHistories(useCase, rows.map((row) => row.id));
  for (const request of rows) await lookAt(useCase, request, histories.get(request.id)!, now);
  return rows.length;
}

async function lookAt(useCase: DistrictUseCase, request: Watched, history: RequestHistory, now: string): Promise<void> {
  const { db, actor } = useCase;
  const calendar = await loadCalendar(useCase);
  const clocks = runClocks(history, calendar, now);
  const minutesOn = await readRungMinutes(useCase, clocks.flatMap((each) => (each.dueAt ? [each.dueAt] : [])));
  const { reached, next } = findReached(clocks, minutesOn, calendar, now);
  const told = await tell(useCase, request, reached, now);
  if (told > 0) await publish(useCase, { type: 'request.escalated', subjectId: request.id, payload: { schoolId: request.schoolId } });
  const latest = Temporal.Instant.from(now).add({ minutes: lookAgainMinutes }).toString();
  const lookAt = next && next.reachedAt < latest ? next.reachedAt : next ? latest : null;
  await sql`insert into escalation_watch (district_id, request_id, seen_due_at, look_at) values (${actor.districtId}, ${request.id}, ${request.nextDueAt}, ${lookAt})
    on conflict (district_id, request_id) do update set seen_due_at = excluded.seen_due_at, look_at = excluded.look_at`.execute(db);
}

/** Writes who is told of each crossing that nobody was told of before. */
async function tell(useCase: DistrictUseCase, request: Watched, reached: Crossing[], now: string): Promise<number> {
  const { db, actor } = useCase;
  let told = 0;
  const known = reached.length === 0 ? [] : await db.selectFrom('escalation').where('districtId', '=', actor.districtId).where('requestId', '=', request.id).select(['clock', 'dueAt', 'rung']).execute();
  const isKnown = (crossing: Crossing) => known.some((each) => each.clock === crossing.clock && each.rung === crossing.rung && each.dueAt.toISOString() === new Date(crossing.dueAt).toISOString());
  for (const crossing of reached.filter((each) => !isKnown(each))) {
    const person = await findTold(useCase, request, crossing.rung);
    if (!person) continue;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('escalation')
      .values({ districtId: actor.districtId, id: newId(), requestId: request.id, clock: crossing.clock, dueAt: crossing.dueAt, rung: crossing.rung, toldId: person, heldBy: request.ownerId, reachedAt: crossing.reachedAt, recordedAt: now })
      .onConflict((conflict) => conflict.columns(['districtId', 'requestId', 'clock', 'dueAt', 'rung']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) continue;
    told += 1;
    await recordAct(useCase, { act: 'request.escalated', subjectType: 'request', subjectId: request.id, details: { rung: crossing.rung, clock: crossing.clock, dueAt: crossing.dueAt, toldId: person } });
  }
  return told;
}
