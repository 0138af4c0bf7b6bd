import { sql, type RawBuilder } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import type { FollowUpStep } from './follow-up-steps.ts';

export interface FollowUpRow {
  step: FollowUpStep | 'still_needed';
  waitingSince: string;
  at: string;
  closesAt: string | null;
  closesAfterDays: number | null;
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** SQL of what was done while the school was silent, and said against it, oldest first. */
export function followUpsOf({ actor }: Pick<DistrictUseCase, 'actor'>, requestId: string): RawBuilder<FollowUpRow[]> {
  return sql`(
    select coalesce(json_agg(json_build_object('step', step, 'waitingSince', ${iso('waiting_since')}, 'at', ${iso('recorded_at')}, 'closesAt', ${iso('closes_at')}, 'closesAfterDays', closes_after_days) order by recorded_at, id), '[]')
    from follow_up where district_id = ${actor.districtId} and request_id = ${requestId})`;
}
