import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { visiblePlans } from '../visibility.ts';

/** A page says that it is there every ten seconds; who was silent for longer than this has gone. */
const goneAfterSeconds = 30;

/**
 * Says that the actor has the text open and where they write, and answers who else does and when it was last touched.
 * Only the people of the school are counted and told: nobody watches them write.
 */
export async function showPresence(useCase: UseCase, planId: string, { partId }: { partId: string | null }): Promise<{ others: { name: string; partId: string | null }[]; touchedAt: string; state: string }> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<{ schoolId: string; state: string; touchedAt: string }>`
    select plan.school_id, plan.state, to_char(plan.touched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as touched_at from plan where plan.id = ${planId} and ${visiblePlans(useCase)}`.execute(db);
  const plan = rows[0];
  if (!plan) throw new AppError('not_found', 'There is no such plan, or it is not yours to see.');
  const { state, touchedAt } = plan;
  if (!scopeOf(actor, 'schoolId').includes(plan.schoolId)) return { others: [], touchedAt, state };
  const now = clock.now();
  await sql`insert into plan_presence (district_id, plan_id, person_id, part_id, seen_at) values (${actor.districtId}, ${planId}, ${actor.personId}, ${partId}, ${now.toString()})
    on conflict (district_id, plan_id, person_id) do update set part_id = excluded.part_id, seen_at = excluded.seen_at`.execute(db);
  const { rows: others } = await sql<{ name: string; partId: string | null }>`
    select who.full_name as name, p.part_id from plan_presence p join person who on who.district_id = p.district_id and who.id = p.person_id
    where p.district_id = ${actor.districtId} and p.plan_id = ${planId} and p.person_id <> ${actor.personId} and p.seen_at > ${now.subtract({ seconds: goneAfterSeconds }).toString()} order by who.full_name, who.id limit 50`.execute(db);
  return { others, touchedAt, state };
}
