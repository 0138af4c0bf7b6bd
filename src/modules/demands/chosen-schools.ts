import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../people/index.ts';
import { inEffect } from '../tiers/index.ts';
import type { DemandDraft } from './contract/demands.ts';

export type Choice = Pick<DemandDraft, 'schoolsBy' | 'schoolsOf'>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** SQL: the ids of the schools that are meant on the actor's day; those that have ended are none. */
export function chosenSchools({ actor }: Pick<UseCase, 'actor'>, choice: Choice): RawBuilder<string> {
  return sql`select s.id from school s
    left join region_membership m on m.district_id = s.district_id and m.school_id = s.id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    where s.district_id = ${actor.districtId} and s.ended_at is null and ${isMeant(actor, choice)}`;
}

function isMeant({ districtId, today }: UseCase['actor'], { schoolsBy, schoolsOf }: Choice): RawBuilder<SqlBool> {
  const ids = schoolsOf.filter((each) => uuid.test(each));
  switch (schoolsBy) {
    case 'all':
      return sql<SqlBool>`true`;
    case 'region':
      return sql<SqlBool>`m.region_id = any(${ids}::uuid[])`;
    case 'list':
      return sql<SqlBool>`s.id = any(${ids}::uuid[])`;
    case 'level':
      return sql<SqlBool>`s.level = any(${schoolsOf}::text[])`;
    case 'tier':
      return sql<SqlBool>`exists (select from tier_assignment a where a.district_id = ${districtId} and a.school_id = s.id and a.tier = any(${schoolsOf}::text[]) and ${inEffect(today)})`;
  }
}
