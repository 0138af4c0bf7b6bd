import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { countedVisits } from '../counting/counted-visits.ts';
import { visibleVisits } from '../visibility.ts';

export interface SupportOfSchool {
  /** In person. */
  visits: number;
  /** Of everybody who came or met with the school. */
  hours: number;
}

/** Support that reached each of some schools from a local day to another, of visits that count and that the actor sees. One statement. */
export async function supportBySchool(useCase: UseCase, schools: RawBuilder<string[]>, { from, to }: { from: string; to: string }): Promise<Map<string, SupportOfSchool>> {
  const { rows } = await sql<{ schoolId: string; visits: number; minutes: number }>`
    select v.school_id, (count(*) filter (where v.mode = 'in_person'))::int as visits, sum(v.person_minutes)::int as minutes
    from (${countedVisits(useCase.actor, sql`school_visit.school_id = any(${schools}) and school_visit.held_on between ${from} and ${to} and ${visibleVisits(useCase)}`)}) v group by v.school_id`.execute(useCase.db);
  return new Map(rows.map(({ schoolId, visits, minutes }) => [schoolId, { visits, hours: minutes / 60 }]));
}
