import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { inForce } from './in-force.ts';

/** One says of oneself that one is away; the leaders of a region one has a role or an assignment in, and the administrator say it too. Throws `not_found`, `not_allowed`. */
export async function requireAbsenceReach({ db, actor }: UseCase, personId: string): Promise<void> {
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  const { rows } = await sql<{ inReach: boolean }>`
    select exists (select from role_grant g where g.district_id = ${actor.districtId} and g.person_id = p.id and g.region_id = any(${regions}::uuid[]) and ${inForce('g', actor.today)})
      or exists (select from team_assignment t where t.district_id = ${actor.districtId} and t.person_id = p.id and t.region_id = any(${regions}::uuid[]) and ${inForce('t', actor.today)}) as in_reach
    from person p where p.district_id = ${actor.districtId} and p.id = ${personId} and p.ended_at is null`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such person.');
  if (personId !== actor.personId && !holdsRole(actor, 'administrator') && !rows[0].inReach) throw new AppError('not_allowed', 'One says it of oneself, or a leader of the region says it.', { reason: 'role' });
}
