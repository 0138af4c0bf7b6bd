import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { visibleAnswers } from '../visibility.ts';
import { addDays, weekOf } from '../../district/index.ts';

export interface DemandsOfSchool {
  items: { id: string; what: string; from: string; dueOn: string; minutes: number }[];
  total: number;
}

/** What is asked of a school and open, due until the end of this week, late ones too; of those that the actor sees, the next due first. */
export async function demandsOfSchool(useCase: UseCase, schoolId: string, limit: number): Promise<DemandsOfSchool> {
  const { db, actor } = useCase;
  const { rows } = await sql<DemandsOfSchool['items'][number] & { total: number }>`
    select demand.id, demand.what, department.name as "from", demand_answer.due_on, demand_answer.minutes, count(*) over ()::int as total
    from demand_answer join demand on demand.district_id = demand_answer.district_id and demand.id = demand_answer.demand_id
    join department on department.district_id = demand.district_id and department.id = demand.department_id
    where ${visibleAnswers(useCase)} and demand_answer.school_id = ${schoolId} and demand_answer.state = 'open' and demand_answer.due_on <= ${addDays(weekOf(actor.today), 6)}
    order by demand_answer.due_on, demand.id limit ${limit}`.execute(db);
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 };
}
