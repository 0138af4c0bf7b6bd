import { sql } from 'kysely';
import type { Role } from '../../src/modules/people/index.ts';
import type { RandomDistrict } from './random-district.ts';

/** The rows of a random district as they stand, read outside the wall: what the rules below are judged by. */
export interface Facts {
  today: string;
  people: { id: string; endedAt: string | null }[];
  grants: { id: string; personId: string; role: Role; schoolId: string | null; regionId: string | null; departmentId: string | null; validFrom: string; validTo: string | null }[];
  memberships: { schoolId: string; regionId: string; validFrom: string; validTo: string | null }[];
  requests: { id: string; number: number; schoolId: string; departmentId: string; requestedBy: string; ownerId: string; status: string; closedAt: string | null; version: number; submittedAt: string; firstAnswerDueAt: string; nextAnswerDueAt: string | null; resolutionDueAt: string; nextDueAt: string | null; openPieceCount: number }[];
  holdings: { id: string; requestId: string; pieceId: string | null; personId: string; cause: string; fromAt: string; untilAt: string | null }[];
  handoffs: { id: string; requestId: string; fromId: string; toId: string; answer: string | null }[];
  pieces: { id: string; requestId: string; departmentId: string; ownerId: string; askedBy: string; askedAt: string; finishedAt: string | null }[];
  dues: { id: string; requestId: string; clock: string; dueAt: string | null; cause: string; causeId: string | null; recordedAt: string }[];
  signals: { id: string; type: string; subjectId: string }[];
}

export async function readFacts({ database, districtId, clock, timeZone }: RandomDistrict): Promise<Facts> {
  const all = (columns: string, table: string, order: string, where = 'true') => sql.raw(`(select coalesce(json_agg(t order by ${order}), '[]') from (select ${columns} from ${table} where district_id = '${districtId}' and ${where}) t)`);
  const at = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}"`;
  const { rows } = await sql<{ facts: Omit<Facts, 'today'> }>`select json_build_object(
    'people', ${all(`id, ${at('ended_at')}`, 'person', 'id')},
    'grants', ${all('id, person_id as "personId", role, school_id as "schoolId", region_id as "regionId", department_id as "departmentId", valid_from as "validFrom", valid_to as "validTo"', 'role_grant', 'id')},
    'memberships', ${all('school_id as "schoolId", region_id as "regionId", valid_from as "validFrom", valid_to as "validTo"', 'region_membership', '"validFrom"')},
    'requests', ${all(`id, number, school_id as "schoolId", department_id as "departmentId", requested_by as "requestedBy", owner_id as "ownerId", status, version, open_piece_count as "openPieceCount", ${['closed_at', 'submitted_at', 'first_answer_due_at', 'next_answer_due_at', 'resolution_due_at', 'next_due_at'].map(at).join(', ')}`, 'request', 'number')},
    'holdings', ${all(`id, request_id as "requestId", piece_id as "pieceId", person_id as "personId", cause, ${at('from_at')}, ${at('until_at')}`, 'holding', '"fromAt", id')},
    'handoffs', ${all('id, request_id as "requestId", from_id as "fromId", to_id as "toId", answer', 'handoff', 'id', 'piece_id is null')},
    'pieces', ${all(`id, request_id as "requestId", department_id as "departmentId", owner_id as "ownerId", asked_by as "askedBy", ${at('asked_at')}, ${at('finished_at')}`, 'piece', 'id')},
    'dues', ${all(`id, request_id as "requestId", clock, ${at('due_at')}, cause, cause_id as "causeId", ${at('recorded_at')}`, 'due_date', '"recordedAt", id', 'piece_id is null')},
    'signals', ${all('id, type, subject_id as "subjectId"', 'outbox_event', 'id')}) as facts`.execute(database.owner);
  return { today: clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString(), ...rows[0]!.facts };
}
