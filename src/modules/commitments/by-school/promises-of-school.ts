import { sql, type RawBuilder } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import type { UseCase } from '../../people/index.ts';
import type { CommitmentRow } from '../contract.ts';
import { visibleCommitments, visibleOrdinary } from '../visibility.ts';

export interface PromiseLine {
  id: string;
  what: string;
  owner: { id: string; name: string };
  source: { kind: CommitmentRow['source']['kind']; id: string | null };
  dueOn: string;
  late: boolean;
}

export interface PromisesOneWay {
  open: number;
  late: number;
  /** The next due first. */
  items: PromiseLine[];
}

interface Asked {
  schoolId: string;
  atMost: number;
  /** For paper, which is handed on: nothing confidential. */
  ordinaryOnly?: boolean;
}

/** What is promised to a school and by it and still open, as far as the actor sees it. One statement. */
export async function promisesOfSchool(useCase: UseCase, { schoolId, atMost, ordinaryOnly = false }: Asked): Promise<{ toSchool: PromisesOneWay; bySchool: PromisesOneWay }> {
  const { today } = useCase.actor;
  const oneWay = (direction: string): RawBuilder<PromisesOneWay> => sql`(select json_build_object('open', count(*), 'late', count(*) filter (where due_on < ${today}), 'items', (
    select coalesce(json_agg(json_build_object('id', l.id, 'what', l.what, 'owner', json_build_object('id', owner.id, 'name', owner.full_name), 'source', json_build_object('kind', l.source_kind, 'id', l.source_id), 'dueOn', l.due_on, 'late', l.due_on < ${today}) order by l.due_on, l.id), '[]')
    from (select * from held where direction = ${direction} order by due_on, id limit ${atMost}) l join person owner on owner.district_id = l.district_id and owner.id = l.owner_id)) from held where direction = ${direction})`;
  const { rows } = await sql<{ toSchool: PromisesOneWay; bySchool: PromisesOneWay }>`${keptPlan}
    with held as materialized (select commitment.* from commitment where ${ordinaryOnly ? visibleOrdinary(useCase) : visibleCommitments(useCase)} and commitment.school_id = ${schoolId} and commitment.outcome is null)
    select ${oneWay('to_school')} as to_school, ${oneWay('by_school')} as by_school`.execute(useCase.db);
  return rows[0]!;
}
