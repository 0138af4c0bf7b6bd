import { sql, type SqlBool } from 'kysely';
import { tellSourceSight } from '../commitments/index.ts';
import type { UseCase } from '../people/index.ts';
import { tellVisitsOfPack } from '../plans/index.ts';
import { tellMatter } from '../requests/index.ts';
import { visitsForPacks } from './by-school/visits-of-pack.ts';
import { visitRows } from './reading/visit-rows.ts';
import { visibleVisits } from './visibility.ts';

/** Tells the promises which visits of their school the actor sees, the news how visits are named to whom, and step-back packs the visits in their time. */
export function tellOfVisits(): void {
  tellSourceSight('visit', (useCase) => sql<SqlBool>`exists (select from school_visit where school_visit.id = commitment.source_id and school_visit.school_id = commitment.school_id and ${visibleVisits(useCase)})`);
  tellMatter('school_visit', nameVisits);
  tellVisitsOfPack(visitsForPacks);
}

async function nameVisits(useCase: UseCase, ids: string[]): Promise<Map<string, { summary: string; path: string }>> {
  const rows = await visitRows(useCase, sql<SqlBool>`school_visit.id = any(${ids}::uuid[])`, sql``);
  return new Map(rows.map(({ id, number, school, heldOn }) => [id, { summary: `${school.name}: visit V-${number} of ${heldOn}`, path: `/visits/V-${number}` }]));
}
