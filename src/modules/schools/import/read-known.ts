import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { KnownSchool } from './plan-changes.ts';
import type { KnownShare } from './plan-shares.ts';

/** The schools in force and their shares, held against a second import until this transaction ends. */
export async function readKnown({ db, actor }: UseCase): Promise<{ schools: KnownSchool[]; shares: KnownShare[] }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`schools.import ${actor.districtId}`}, 0))`.execute(db);
  const schools = await db
    .selectFrom('school')
    .where('districtId', '=', actor.districtId)
    .where('endedAt', 'is', null)
    .select(['id', 'stateCode', 'localCode', 'ncesId', 'name', 'shortName', 'level', 'grades', 'address', 'town', 'zip', 'longitude', 'latitude', 'enrollment', 'yearLabel'])
    .execute();
  const shares = await db.selectFrom('schoolGroupShare').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'schoolId', 'studentGroup', 'percent', 'yearLabel']).execute();
  return { schools: schools as KnownSchool[], shares };
}
