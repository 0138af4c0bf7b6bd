import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';

export interface WaitingRequest {
  id: string;
  schoolId: string;
  number: number;
  summary: string;
  need: 'answer' | 'confirm';
}

const ofEachAtMost = 20;

/** Ordinary requests that wait for their school, the longest waiting first: for an answer, or for its word whether it is solved. */
export async function waitingOnSchools({ db, actor }: DistrictUseCase, schoolIds: string[]): Promise<WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select found.* from unnest(${schoolIds}::uuid[]) school(id) cross join lateral (
      select request.id, request.school_id, request.number::int, request.summary, case request.status when 'waiting_on_school' then 'answer' else 'confirm' end as need from request
      where request.district_id = ${actor.districtId} and request.school_id = school.id and request.closed_at is null and request.lane = 'ordinary' and request.status in ('waiting_on_school', 'resolved_pending_confirmation', 'declined')
      order by request.status_since, request.id limit ${ofEachAtMost}) found`.execute(db);
  return rows;
}
