import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnAssignment } from './abilities.ts';
import { assignmentRows, inEffect, lockAssignment } from './assignment-rows.ts';
import type { AssignmentReply, AssignmentsReply } from './contract.ts';
import type { TierState } from './tier-states.ts';

export interface AssignmentFilters {
  state: TierState | 'current' | 'waiting';
  tier?: string | undefined;
  regionId?: string | undefined;
}

/** Tiers of schools: those in effect today, those that wait for a decision, or those of one state. */
export async function findAssignments(useCase: UseCase, { limit, offset, ...filters }: AssignmentFilters & { limit: number; offset: number }): Promise<AssignmentsReply> {
  const rows = await assignmentRows(useCase, matching(useCase, filters), { limit, offset });
  return { items: rows.map(({ total: _, ...row }) => ({ ...row, abilities: abilitiesOnAssignment(useCase.actor, row) })), total: Number(rows[0]?.total ?? 0) };
}

function matching({ actor }: UseCase, { state, tier, regionId }: AssignmentFilters): RawBuilder<SqlBool> {
  const inState = state === 'current' ? inEffect(actor.today) : state === 'waiting' ? sql`a.state in ('proposed', 'reviewed')` : sql`a.state = ${state}`;
  return sql<SqlBool>`${inState} and (${tier ?? null}::text is null or a.tier = ${tier ?? null}) and (${regionId ?? null}::uuid is null or m.region_id = ${regionId ?? null})`;
}

/** One with its steps. Throws AppError `not_found`. */
export async function getAssignment(useCase: UseCase, id: string): Promise<AssignmentReply> {
  const row = await lockAssignment(useCase, id);
  return { ...row, steps: await findSteps(useCase, id), abilities: abilitiesOnAssignment(useCase.actor, row) };
}

/** What was done with an assignment, from the first. */
export async function findSteps({ db, actor }: UseCase, assignmentId: string): Promise<AssignmentReply['steps']> {
  const { rows } = await sql<AssignmentReply['steps'][number]>`
    select t.act, t.state, t.note, p.full_name as by, to_char(t.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from tier_step t left join person p on p.district_id = t.district_id and p.id = t.done_by
    where t.district_id = ${actor.districtId} and t.assignment_id = ${assignmentId} order by t.done_at, t.id`.execute(db);
  return rows;
}
