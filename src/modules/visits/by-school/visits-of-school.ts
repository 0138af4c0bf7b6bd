import { sql, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { VisitRow } from '../contract.ts';
import { visitRows } from '../reading/visit-rows.ts';

export type VisitOfSchool = Pick<VisitRow, 'id' | 'number' | 'heldOn' | 'mode' | 'purpose' | 'minutes' | 'isTied'> & { isDisputed: boolean; people: { name: string; function: string | null }[] };

/** The latest visits to a school that the actor sees, the disputed ones told as such and without the withdrawn. One statement. */
export async function visitsOfSchool(useCase: UseCase, schoolId: string, limit: number): Promise<VisitOfSchool[]> {
  const rows = await visitRows(useCase, sql<SqlBool>`school_visit.school_id = ${schoolId} and school_visit.standing <> 'withdrawn'`, sql`order by school_visit.held_on desc, school_visit.id desc limit ${limit}`);
  return rows.map(({ id, number, heldOn, mode, purpose, minutes, isTied, standing, people }) => ({ id, number, heldOn, mode, purpose, minutes, isTied, isDisputed: standing === 'disputed', people: people.map(({ name, function: inFunction }) => ({ name, function: inFunction })) }));
}
