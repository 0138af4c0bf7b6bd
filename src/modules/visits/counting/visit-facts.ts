import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { VisitMode } from '../visit-words.ts';
import { visibleVisits } from '../visibility.ts';
import { countedVisits } from './counted-visits.ts';

export interface VisitFact {
  id: string;
  schoolId: string;
  /** The region in which the school was on that day. */
  regionId: string | null;
  heldOn: string;
  mode: VisitMode;
  /** Two people for an hour are two hours of support. */
  personMinutes: number;
  functionCodes: string[];
  /** It served a goal of the school's plan. */
  isTied: boolean;
}

/** The visits that count and were held from a local day to another, the last included, of those that the actor may see. One statement. */
export async function visitFacts(useCase: UseCase, { from, to }: { from: string; to: string }): Promise<VisitFact[]> {
  const { rows } = await sql<VisitFact>`
    select v.visit_id as id, v.school_id, m.region_id, v.held_on, v.mode, v.person_minutes, v.function_codes, v.is_tied
    from (${countedVisits(useCase.actor, sql`school_visit.held_on between ${from} and ${to} and ${visibleVisits(useCase)}`)}) v
    left join region_membership m on m.district_id = ${useCase.actor.districtId} and m.school_id = v.school_id and m.valid_from <= v.held_on and (m.valid_to is null or m.valid_to > v.held_on)
    order by v.held_on, v.visit_id`.execute(useCase.db);
  return rows;
}
