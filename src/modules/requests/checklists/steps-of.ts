import { sql, type RawBuilder } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';

export interface RequestStep {
  id: string;
  label: string;
  required: boolean;
  audience: 'district' | 'school';
  outcome: 'done' | 'not_needed' | 'open';
  reason: string | null;
  by: string | null;
  at: string | null;
}

/** SQL of the steps of a request in their order, each with what was said of it last. */
export function stepsOf({ actor }: Pick<DistrictUseCase, 'actor'>, requestId: string): RawBuilder<RequestStep[]> {
  return sql`(
    select coalesce(json_agg(json_build_object('id', step.id, 'label', step.label, 'required', step.is_required, 'audience', step.audience, 'outcome', coalesce(mark.outcome, 'open'), 'reason', mark.reason,
      'by', case when mark.outcome <> 'open' then person.full_name end,
      'at', case when mark.outcome <> 'open' then to_char(mark.marked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end) order by step.position, step.id), '[]')
    from request_step step
    left join lateral (select outcome, reason, marked_by, marked_at from request_step_mark m where m.district_id = step.district_id and m.step_id = step.id order by m.marked_at desc, m.id desc limit 1) mark on true
    left join person on person.district_id = step.district_id and person.id = mark.marked_by
    where step.district_id = ${actor.districtId} and step.request_id = ${requestId} and step.ended_at is null)`;
}
