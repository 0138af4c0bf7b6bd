import { sql, type SqlBool } from 'kysely';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnCommitment } from './abilities.ts';
import { commitmentRows } from './commitment-rows.ts';
import type { CommitmentReply } from './contract.ts';
import { lockCommitment } from './lock-commitment.ts';

/** One commitment with all that happened to it, oldest first. Throws AppError `not_found`. */
export async function getCommitment(useCase: UseCase, id: string): Promise<CommitmentReply> {
  const { db, actor } = useCase;
  const judged = await lockCommitment(useCase, id, { judgeOnly: true });
  const [row] = await commitmentRows(useCase, sql<SqlBool>`commitment.id = ${id}`, sql``);
  const { rows: changes } = await sql<CommitmentReply['changes'][number]>`
    select change.kind, json_build_object('id', owner.id, 'name', owner.full_name) as owner, change.due_on, change.reason, person.full_name as by,
      to_char(change.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from commitment_change change
    join person owner on owner.district_id = change.district_id and owner.id = change.owner_id
    left join person on person.district_id = change.district_id and person.id = change.changed_by
    where change.district_id = ${actor.districtId} and change.commitment_id = ${id} order by change.changed_at, change.id`.execute(db);
  return { ...row!, changes, abilities: abilitiesOnCommitment(judged, actor) };
}
