import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { chosenSchools, type Choice } from '../chosen-schools.ts';
import type { LikeDemand } from '../contract/checks.ts';

export interface ComparedDemand extends Choice {
  /** Itself, which is none of the others. */
  demandId?: string | undefined;
  what: string;
  measureId?: string | null | undefined;
  sendOn: string;
  dueOn: string;
  sameWeeks: number;
}

/** From here on texts are shown as alike, and from here on they count as the same. */
const alikeFrom = 0.3;
const sameFrom = 0.6;
const lookedBackDays = 180;
const shownAtMost = 8;

/**
 * Demands of any department, running or of the last half year, that ask the same or nearly: by the likeness of letters and
 * of words without their endings, or by the same measure. Drafts and what was withdrawn are none. Only what an asker must
 * know of them is told, whoever's they are.
 */
export async function findLikeDemands(useCase: UseCase, { demandId, what, measureId, sendOn, dueOn, sameWeeks, ...choice }: ComparedDemand): Promise<LikeDemand[]> {
  const { db, actor } = useCase;
  const near = sameWeeks * 7;
  const { rows } = await sql<LikeDemand>`
    with asked as materialized (select tsvector_to_array(to_tsvector('english', ${what})) as words),
    meant as materialized (${chosenSchools(useCase, choice)}),
    other as materialized (
      select d.*, d.measure_id = ${measureId ?? null}::uuid is true as same_measure, greatest(similarity(lower(d.what), lower(${what})),
        case when cardinality(d.words) + cardinality(asked.words) = 0 then 0 else
          (select count(*) from unnest(d.words) word where word = any(asked.words))::float / greatest(1, (select count(distinct word) from unnest(d.words || asked.words) word)) end)::float as score
      from demand d cross join asked
      where d.district_id = ${actor.districtId} and d.submitted_at is not null and d.withdrawn_at is null and d.id is distinct from ${demandId ?? null}::uuid and d.due_on >= ${actor.today}::date - ${lookedBackDays}::int),
    alike as (
      select other.*, (select count(*)::int from demand_answer a join meant on meant.id = a.school_id
          where a.district_id = other.district_id and a.demand_id = other.id and a.state in ('waiting', 'open', 'done', 'declined', 'returned', 'excused')) as schools_shared
      from other where other.score >= ${alikeFrom} or other.same_measure)
    select alike.id, alike.number, alike.what, department.name as department, alike.minutes, alike.due_on, round(alike.score::numeric, 2)::float as score, alike.same_measure, alike.schools_shared,
      (alike.score >= ${sameFrom} or alike.same_measure) and alike.schools_shared > 0 and alike.send_on <= ${dueOn}::date + ${near}::int and alike.due_on >= ${sendOn}::date - ${near}::int as same
    from alike join department on department.district_id = alike.district_id and department.id = alike.department_id
    order by same desc, alike.same_measure desc, alike.score desc, alike.id limit ${shownAtMost}`.execute(db);
  return rows;
}
