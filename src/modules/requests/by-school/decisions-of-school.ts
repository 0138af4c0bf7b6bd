import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../visibility.ts';

export interface RequestDecision {
  kind: 'approved' | 'declined' | 'deferred';
  reason: string;
  by: string;
  at: string;
  request: { id: string; number: number; summary: string };
}

/** What was decided on a school's requests since an instant, the newest first; of ordinary requests that the actor sees. */
export async function decisionsOfSchool(useCase: UseCase, { schoolId, since, limit }: { schoolId: string; since: string; limit: number }): Promise<{ items: RequestDecision[]; total: number }> {
  const { rows } = await sql<RequestDecision & { total: number }>`
    select d.kind, d.reason, person.full_name as by, to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      json_build_object('id', request.id, 'number', request.number, 'summary', request.summary) as request, count(*) over () as total
    from request join decision d on d.district_id = request.district_id and d.request_id = request.id
    join person on person.district_id = d.district_id and person.id = d.decided_by
    where ${visibleRequests(useCase)} and ${ordinary} and request.school_id = ${schoolId} and request.last_activity_at >= ${since} and d.decided_at >= ${since}
    order by d.decided_at desc, d.id limit ${limit}`.execute(useCase.db);
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
