import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../people/index.ts';
import type { CommitmentRow } from './contract.ts';
import { standingOf } from './standing-of.ts';
import { visibleCommitments } from './visibility.ts';

type Stored = Omit<CommitmentRow, 'standing'> & { outcome: 'kept' | 'dropped' | null };

/** Commitments that the actor sees and that meet the condition on `commitment`, in the order and up to the number that `tail` says. */
export async function commitmentRows(useCase: UseCase, where: Expression<SqlBool>, tail: RawBuilder<unknown>): Promise<CommitmentRow[]> {
  const { rows } = await sql<Stored>`
    select commitment.id, commitment.direction, commitment.what, commitment.sentence, json_build_object('kind', commitment.source_kind, 'id', commitment.source_id) as source,
      json_build_object('id', school.id, 'name', school.short_name) as school, json_build_object('id', owner.id, 'name', owner.full_name) as owner,
      case when department.id is not null then json_build_object('id', department.id, 'name', department.name) end as department,
      json_build_object('id', maker.id, 'name', maker.full_name) as made_by, to_char(commitment.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as made_at,
      commitment.first_due_on, commitment.due_on, commitment.ended_on, commitment.outcome, commitment.is_confidential
    from commitment
    join school on school.district_id = commitment.district_id and school.id = commitment.school_id
    join person owner on owner.district_id = commitment.district_id and owner.id = commitment.owner_id
    join person maker on maker.district_id = commitment.district_id and maker.id = commitment.made_by
    left join department on department.district_id = commitment.district_id and department.id = commitment.department_id
    where ${visibleCommitments(useCase)} and ${where} ${tail}`.execute(useCase.db);
  return rows.map(({ outcome, ...row }) => ({ ...row, standing: standingOf({ ...row, outcome }, useCase.actor.today) }));
}
