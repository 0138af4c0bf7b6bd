import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';

interface Row {
  id: string;
  name: string;
  email: string | null;
  reason: string;
  invitedBy: string;
  inviterId: string;
  invitedAt: string;
  expiresAt: string;
  ownerId: string;
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The guests of a request that the actor sees; both sides know who listens. */
export async function findGuests(useCase: UseCase, requestId: string) {
  const { db, actor } = useCase;
  const seen = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select('id').executeTakeFirst();
  if (!seen) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  const { rows } = await sql<Row>`
    select g.id, p.full_name as name, p.email, g.reason, i.full_name as invited_by, g.invited_by as inviter_id, ${iso('g.invited_at')} as invited_at, ${iso('g.expires_at')} as expires_at, r.owner_id
    from guest g join request r on r.district_id = g.district_id and r.id = g.request_id
    join person p on p.district_id = g.district_id and p.id = g.person_id join person i on i.district_id = g.district_id and i.id = g.invited_by
    where g.district_id = ${actor.districtId} and g.request_id = ${requestId} and g.ended_at is null order by g.invited_at, g.id limit 100`.execute(db);
  return rows.map(({ inviterId, ownerId, ...row }) => ({ ...row, mayEnd: inviterId === actor.personId || ownerId === actor.personId }));
}
