import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { loadCalendar } from '../../district/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import type { Lane } from '../lanes/lane.ts';
import { pastInLane } from '../lanes/past-in-lane.ts';
import type { ClockRun } from '../standing/run-clocks.ts';
import { findReached } from './find-reached.ts';
import { readRungMinutes } from './read-rung-minutes.ts';
import { seatRungs } from './rungs.ts';

/** Who was told of missed promises of a request, and who is next if nothing happens. Both sides see it. */
export async function readEscalations(useCase: UseCase, request: { id: string; lane: Lane; clocks: ClockRun[] }): Promise<RequestReply['escalation']> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<{ told: RequestReply['escalation']['told'] }>`
    select coalesce(json_agg(json_build_object('clock', e.clock, 'dueAt', to_char(e.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'rung', e.rung, 'person', p.full_name, 'at', to_char(e.reached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.reached_at, e.id), '[]') as told
    from escalation e join person p on p.district_id = e.district_id and p.id = e.told_id
    where e.district_id = ${actor.districtId} and e.request_id = ${request.id}`.execute(db);
  const now = new Date(clock.now().epochMilliseconds).toISOString();
  const missed = request.clocks.filter((each) => each.state === 'missed');
  if (missed.length === 0) return { told: rows[0]!.told, next: null };
  const minutesOn = await readRungMinutes(useCase, missed.map((each) => each.dueAt!));
  const { next } = findReached(missed, minutesOn, await loadCalendar(useCase), now);
  const silent = next !== null && next.rung !== 'team_member' && (pastInLane(request.lane) as readonly string[]).includes(seatRungs[next.rung]);
  return { told: rows[0]!.told, next: next && !silent ? { rung: next.rung, at: next.reachedAt } : null };
}
