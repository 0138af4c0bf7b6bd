import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../people/index.ts';
import type { CommitmentRow, LedgerReply } from './contract.ts';
import { visibleCommitments } from './visibility.ts';

interface Asked {
  by: 'school' | 'region' | 'department';
  from: string;
  to: string;
  direction: CommitmentRow['direction'];
}

const groups: Record<Asked['by'], (today: string) => { id: RawBuilder<string>; name: RawBuilder<string>; join: RawBuilder<unknown> }> = {
  school: () => ({ id: sql`school.id`, name: sql`school.short_name`, join: sql`join school on school.district_id = commitment.district_id and school.id = commitment.school_id` }),
  /** The region in which the school was on the day it was due. */
  region: () => ({
    id: sql`region.id`,
    name: sql`region.name`,
    join: sql`left join region_membership m on m.district_id = commitment.district_id and m.school_id = commitment.school_id and m.valid_from <= commitment.due_on and (m.valid_to is null or m.valid_to > commitment.due_on)
      left join region on region.district_id = m.district_id and region.id = m.region_id`,
  }),
  department: () => ({ id: sql`department.id`, name: sql`department.name`, join: sql`left join department on department.district_id = commitment.district_id and department.id = commitment.department_id` }),
};

/** How the promises due in a time stand, counted from the very rows that the lists show; in the order of names. */
export async function readLedger(useCase: UseCase, { by, from, to, direction }: Asked): Promise<LedgerReply> {
  const { actor, db } = useCase;
  const group = groups[by](actor.today);
  const { rows } = await sql<LedgerReply['items'][number]>`
    select ${group.id} as id, coalesce(${group.name}, 'None') as name, count(*) as n,
      count(*) filter (where outcome is null and commitment.due_on >= ${actor.today}) as open,
      count(*) filter (where outcome is null and commitment.due_on < ${actor.today}) as late,
      count(*) filter (where outcome = 'kept' and ended_on <= first_due_on) as kept,
      count(*) filter (where outcome = 'kept' and ended_on > first_due_on and ended_on <= commitment.due_on) as kept_moved,
      count(*) filter (where outcome = 'kept' and ended_on > first_due_on and ended_on > commitment.due_on) as kept_late,
      count(*) filter (where outcome = 'dropped') as dropped
    from commitment ${group.join}
    where ${visibleCommitments(useCase)} and commitment.direction = ${direction} and commitment.due_on between ${from} and ${to}
    group by ${group.id}, ${group.name} order by 2, 1`.execute(db);
  return { items: rows };
}
