import { sql } from 'kysely';
import type { DispatchedEvent, Subscriber } from '../../../platform/events/dispatch.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { addSchoolTime, forgetCalendar, loadCalendar } from '../../district/index.ts';
import { inBackground, type DistrictUseCase } from '../../people/index.ts';
import { keepRequestStanding } from './keep-request-standing.ts';

/** How many requests one transaction locks: some tenths of a second at most. */
const batchSize = 100;

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
  for (const request of rows) {
    const moved = await keepRequestStanding(useCase, request.id, { cause: 'calendar_changed', causeId: subjectId, ...(reason ? { note: reason } : {}), activity: false, onlyIfMoved: true });
    const pieces = await redatePieces(useCase, request.id, subjectId, reason);
    if (moved !== undefined || pieces > 0) await publish(useCase, { type: 'request.redated', subjectId: request.id, payload: { schoolId: request.schoolId } });
  }
  const last = rows.at(-1);
  if (rows.length === batch && last) await publish(useCase, { type: 'calendar.redating', subjectId, payload: { ...payload, afterId: last.id } });
}

async function redatePieces(useCase: DistrictUseCase, requestId: string, causeId: string, reason: string | undefined): Promise<number> {
  const { db, actor, clock } = useCase;
  const calendar = await loadCalendar(useCase);
  const pieces = await db.selectFrom('piece').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('finishedAt', 'is', null).select(['id', 'askedAt', 'promisedMinutes', 'dueAt']).execute();
  let moved = 0;
  for (const piece of pieces) {
    const { dueAt } = addSchoolTime(calendar, piece.askedAt.toISOString(), piece.promisedMinutes);
    if (dueAt === piece.dueAt.toISOString()) continue;
    moved += 1;
    await db.updateTable('piece').set({ dueAt }).where('districtId', '=', actor.districtId).where('id', '=', piece.id).execute();
    await db
      .insertInto('dueDate')
      .values({ districtId: actor.districtId, id: newId(), requestId, pieceId: piece.id, clock: 'piece', dueAt, cause: 'calendar_changed', causeId, causeNote: reason ?? null, recordedAt: clock.now().toString() })
      .execute();
  }
  return moved;
}
