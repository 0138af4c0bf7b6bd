import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';

/** Who may own work: somebody in force with a role of the district's side. Throws AppError `cannot_own`. */
export async function checkReceiver({ db, actor }: UseCase, personId: string, from: string): Promise<void> {
  if (personId === from) throw new AppError('cannot_own', 'They hold it already.');
  const { rows } = await sql`select from person where district_id = ${actor.districtId} and id = ${personId} and ended_at is null and exists (
    select from role_grant g where g.district_id = person.district_id and g.person_id = person.id and g.school_id is null and g.role not in ('auditor', 'data_office')
      and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today}))`.execute(db);
  if (rows.length === 0) throw new AppError('cannot_own', 'This person cannot own requests: they left, or have no role on the district’s side today.');
}
