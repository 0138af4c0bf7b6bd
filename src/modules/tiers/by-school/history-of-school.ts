import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** SQL of a school's history: its tiers, from when to when and why. Columns `on_date`, `kind`, `key`, `detail`. Everybody of the district reads tiers. */
export function tierHistory({ actor }: Pick<UseCase, 'actor'>, schoolId: string): RawBuilder<unknown> {
  return sql`
    select a.effective_from as on_date, 'tier' as kind, 'tier ' || a.id as key,
      json_build_object('name', coalesce((select name from support_tier t where t.district_id = a.district_id and t.key = a.tier and t.valid_from <= a.effective_from order by t.valid_from desc limit 1), a.tier),
        'until', a.effective_to, 'reason', a.rationale, 'approvedBy', (select full_name from person p where p.district_id = a.district_id and p.id = a.approved_by)) as detail
    from tier_assignment a where a.district_id = ${actor.districtId} and a.school_id = ${schoolId} and a.state in ('effective', 'exit_review', 'ended') and a.effective_from <= ${actor.today}::date`;
}
