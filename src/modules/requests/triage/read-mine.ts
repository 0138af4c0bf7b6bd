import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

export interface Mine {
  /** The owner has neither taken it on nor done anything with it since it came to them. */
  isNew: boolean;
  schoolWroteLast: boolean;
  /** Since when it is offered to somebody else, or null. */
  offeredAt: string | null;
}

/** What a list does not show of requests that the actor owns. */
export async function readMine({ db, actor }: UseCase, ids: string[]): Promise<Map<string, Mine>> {
  const { districtId, personId } = actor;
  const { rows } = await sql<{ id: string; isNew: boolean; schoolWroteLast: boolean; offeredAt: Date | null }>`
    select request.id,
      held.cause not in ('handoff', 'taken') and not exists (select from taking t where t.district_id = ${districtId} and t.holding_id = held.id and t.undone_at is null)
        and not exists (select from request_message m where m.district_id = ${districtId} and m.request_id = request.id and m.author_id = ${personId} and m.sent_at >= held.from_at)
        and not exists (select from request_note n where n.district_id = ${districtId} and n.request_id = request.id and n.author_id = ${personId} and n.written_at >= held.from_at)
        and not exists (select from request_status_change c where c.district_id = ${districtId} and c.request_id = request.id and c.changed_by = ${personId} and c.changed_at >= held.from_at) as is_new,
      coalesce((select side = 'school' from request_message m where m.district_id = ${districtId} and m.request_id = request.id order by sent_at desc, id desc limit 1), false) as school_wrote_last,
      (select offered_at from handoff h where h.district_id = ${districtId} and h.request_id = request.id and h.piece_id is null and h.answer is null) as offered_at
    from request join holding held on held.district_id = request.district_id and held.request_id = request.id and held.piece_id is null and held.until_at is null
    where request.district_id = ${districtId} and request.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, offeredAt, ...row }) => [id, { ...row, offeredAt: offeredAt?.toISOString() ?? null }]));
}
