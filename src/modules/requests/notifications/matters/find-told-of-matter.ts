import { sql, type RawBuilder } from 'kysely';
import type { DispatchedEvent } from '../../../../platform/events/dispatch.ts';
import type { DistrictUseCase } from '../../../people/index.ts';
import type { NotificationKind } from '../notification-kinds.ts';
import type { MatterType } from './matter.ts';

type ToldRole = 'school_leader' | 'regional_superintendent' | 'district_leader';

interface MatterNews {
  matter: MatterType;
  kind: NotificationKind;
  roles: readonly ToldRole[];
}

const ofTheSchool = ['school_leader', 'regional_superintendent'] as const;

/** News of evidence, tiers and visits: of what it is, as what it is told, and to whom of the school, its region and the district. */
export const matterNews: Record<string, MatterNews> = {
  'evidence_decision.assigned': { matter: 'evidence_decision', kind: 'given', roles: [] },
  'tier.effective': { matter: 'tier_assignment', kind: 'tier', roles: ofTheSchool },
  'tier.kept': { matter: 'tier_assignment', kind: 'tier', roles: ofTheSchool },
  'tier.exit_review_opened': { matter: 'tier_assignment', kind: 'exit_review', roles: ofTheSchool },
  'tier.review_answered': { matter: 'tier_review', kind: 'review_answered', roles: ofTheSchool },
  'visit.disputed': { matter: 'school_visit', kind: 'visit_disputed', roles: [] },
  'visit.settled': { matter: 'school_visit', kind: 'visit_settled', roles: ['school_leader'] },
  'tier.review_asked': { matter: 'tier_review', kind: 'review_asked', roles: ['district_leader'] },
};

/** Whom news of a matter concerns. Whether they may read it, and how they are told, is judged by the caller. */
export async function findToldOfMatter({ db, actor }: DistrictUseCase, { type, payload }: DispatchedEvent): Promise<string[]> {
  const { roles } = matterNews[type]!;
  const named = typeof payload.personId === 'string' ? [payload.personId] : [];
  if (roles.length === 0) return named;
  const schoolId = payload.schoolId as string;
  const today = (row: string): RawBuilder<unknown> => sql`${sql.raw(row)}.valid_from <= ${actor.today}::date and (${sql.raw(row)}.valid_to is null or ${sql.raw(row)}.valid_to > ${actor.today}::date)`;
  const { rows } = await sql<{ personId: string }>`
    select distinct g.person_id from role_grant g where g.district_id = ${actor.districtId} and ${today('g')} and g.role = any(${roles}::text[])
      and (g.role = 'district_leader' or (g.role = 'school_leader' and g.school_id = ${schoolId}::uuid)
        or (g.role = 'regional_superintendent' and exists (select from region_membership m where m.district_id = g.district_id and m.region_id = g.region_id and m.school_id = ${schoolId}::uuid and ${today('m')})))`.execute(db);
  return [...new Set([...named, ...rows.map((row) => row.personId)])];
}
