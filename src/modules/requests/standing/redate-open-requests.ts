import { sql } from 'kysely';
import type { DispatchedEvent, Subscriber } from '../../../platform/events/dispatch.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { addSchoolTime, forgetCalendar, loadCalendar } from '../../district/index.ts';
import { inBackground, type DistrictUseCase } from '../../people/index.ts';
import { readHistories } from './history.ts';
import { keepRequestStanding } from './keep-request-standing.ts';

/** How many requests one transaction locks: two tenths of a second, measured on the embedded database. */
const batchSize = 50;

/**
 * A changed calendar counts every open promise again. One batch of requests by id for each event; the last row of a full
 * batch is handed on as news in the same transaction, so that a killed process neither leaves one out nor does one twice.
 */
export function redatingBy(batch: number): Subscriber[] {
  return ['calendar.changed', 'calendar.redating'].map((type) => ({
    type,
    effect: 'redate-open-requests',
    run: async (context, event) => redateBatch(await inBackground(context, event.districtId), event, batch),
  }));
}

export const redateOpenRequests = redatingBy(batchSize);

async function redateBatch(useCase: DistrictUseCase, { subjectId, payload }: DispatchedEvent, batch: number): Promise<void> {
  const { db, actor } = useCase;
  forgetCalendar(actor.districtId);
  const reason = typeof payload.reason === 'string' ? payload.reason : undefined;
  const after = typeof payload.afterId === 'string' ? payload.afterId : '00000000-0000-0000-0000-000000000000';
  const { rows } = await sql<{ id: string; schoolId: string }>`
    select id, school_id from request where district_id = ${actor.districtId} and closed_at is null and id > ${after} order by id limit ${batch} for update`.execute(db);
  const ids = rows.map((row) => row.id);
  const histories = await readHistories(useCase, ids);
  const pieces = await redatePieces(useCase, ids, subjectId, reason);
  for (const { id, schoolId } of rows) {
    const moved = await keepRequestStanding(useCase, id, { cause: 'calendar_changed', causeId: subjectId, ...(reason ? { note: reason } : {}), activity: false, onlyIfMoved: true, history: histories.get(id)! });
    if (moved !== undefined || pieces.has(id)) await publish(useCase, { type: 'request.redated', subjectId: id, payload: { schoolId } });
  }
  const last = rows.at(-1);
  if (rows.length === batch && last) await publish(useCase, { type: 'calendar.redating', subjectId, payload: { ...payload, afterId: last.id } });
}

/** The requests of which a piece got another date. */
async function redatePieces(useCase: DistrictUseCase, requestIds: string[], causeId: string, reason: string | undefined): Promise<Set<string>> {
  const { db, actor, clock } = useCase;
  const calendar = await loadCalendar(useCase);
  const pieces = await db
    .selectFrom('piece')
    .where('districtId', '=', actor.districtId)
    .where('requestId', '=', sql<string>`any(${requestIds}::uuid[])`)
    .where('finishedAt', 'is', null)
    .select(['id', 'requestId', 'askedAt', 'promisedMinutes', 'dueAt'])
    .execute();
  const moved = new Set<string>();
  for (const { id, requestId, askedAt, promisedMinutes, dueAt: held } of pieces) {
    const { dueAt } = addSchoolTime(calendar, askedAt.toISOString(), promisedMinutes);
    if (dueAt === held.toISOString()) continue;
    moved.add(requestId);
    await db.updateTable('piece').set({ dueAt }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
    await db
      .insertInto('dueDate')
      .values({ districtId: actor.districtId, id: newId(), requestId, pieceId: id, clock: 'piece', dueAt, cause: 'calendar_changed', causeId, causeNote: reason ?? null, recordedAt: clock.now().toString() })
      .execute();
  }
  return moved;
}
