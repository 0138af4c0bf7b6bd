import { sql, type RawBuilder } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { RequestStatus } from '../request-states.ts';

/** Everything from which a request's standing follows, oldest first. Instants are ISO in UTC with milliseconds. */
export interface RequestHistory {
  submittedAt: string;
  commitmentId: string;
  commitmentVersion: number;
  firstAnswerMinutes: number;
  nextAnswerMinutes: number;
  resolutionMinutes: number;
  statuses: { status: RequestStatus; at: string; reason: string | null }[];
  messages: { side: 'school' | 'district' | 'guest'; at: string }[];
  ownerId: string;
  openPieces: number;
  acceptedHandoffs: number;
  resolvedAt: string | null;
  easeScore: number | null;
  /** The due dates that hold now, by clock. */
  dues: { clock: string; dueAt: string | null }[];
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Reads a request's history in one statement. */
export async function readHistory(useCase: DistrictUseCase, requestId: string): Promise<RequestHistory> {
  const [history] = await readWhere(useCase, sql`request.id = ${requestId}`);
  return history!;
}

/** The histories of many requests, by their id, in one statement. */
export async function readHistories(useCase: DistrictUseCase, requestIds: string[]): Promise<Map<string, RequestHistory>> {
  const histories = await readWhere(useCase, sql`request.id = any(${requestIds}::uuid[])`);
  return new Map(histories.map((history) => [history.requestId, history]));
}

async function readWhere({ db, actor }: DistrictUseCase, which: RawBuilder<unknown>): Promise<(RequestHistory & { requestId: string })[]> {
  const of = (table: string) => sql.raw(`${table}.district_id = request.district_id and ${table}.request_id = request.id`);
  const { rows } = await sql<RequestHistory & { requestId: string }>`${keptPlan}
    select request.id as request_id, ${iso('request.submitted_at')} as submitted_at, commitment.id as commitment_id, commitment.version as commitment_version,
      commitment.first_answer_minutes, commitment.next_answer_minutes, commitment.resolution_minutes,
      (select json_agg(json_build_object('status', status, 'at', ${iso('changed_at')}, 'reason', reason) order by changed_at, id) from request_status_change s where ${of('s')}) as statuses,
      (select coalesce(json_agg(json_build_object('side', side, 'at', ${iso('sent_at')}) order by sent_at, id), '[]') from request_message m where ${of('m')}) as messages,
      (select person_id from holding h where ${of('h')} and piece_id is null and until_at is null) as owner_id,
      (select count(*) from piece p where ${of('p')} and finished_at is null) as open_pieces,
      (select count(*) from handoff h where ${of('h')} and piece_id is null and answer = 'accepted') as accepted_handoffs,
      (select ${iso('max(resolved_at)')} from resolution r where ${of('r')}) as resolved_at,
      (select ease_score from confirmation c where ${of('c')} and ease_score is not null order by confirmed_at desc, id desc limit 1) as ease_score,
      (select coalesce(json_agg(json_build_object('clock', clock, 'dueAt', ${iso('due_at')})), '[]') from (
        select distinct on (clock) clock, due_at from due_date d where ${of('d')} and piece_id is null order by clock, recorded_at desc, id desc) d) as dues
    from request join service_commitment commitment on commitment.district_id = request.district_id and commitment.id = request.commitment_id
    where request.district_id = ${actor.districtId} and ${which}`.execute(db);
  return rows;
}
