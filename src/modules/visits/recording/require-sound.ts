import { sql, type SqlBool } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { visiblePlans } from '../../plans/index.ts';
import type { VisitContent } from '../contract.ts';
import { visibleVisits } from '../visibility.ts';
import { findNames } from './find-names.ts';

interface Place {
  schoolId: string;
  /** The visit that is corrected, which is not a second one. */
  visitId?: string;
}

/** Throws AppError `goal` unless the goal is one of the school's plans that the actor sees. */
export async function requireGoal(useCase: UseCase, schoolId: string, goalId: string | null): Promise<void> {
  if (goalId === null) return;
  const { rows } = await sql`select from plan_part part join plan on plan.district_id = part.district_id and plan.id = part.plan_id
    where part.district_id = ${useCase.actor.districtId} and part.id = ${goalId} and part.kind = 'goal' and plan.school_id = ${schoolId} and ${visiblePlans(useCase)}`.execute(useCase.db);
  if (rows.length === 0) throw new AppError('goal', 'This is no goal of a plan of this school. Choose one of its goals, or none.');
}

/** Throws AppError `personal_data` for a note that reads as if it named a student or teacher, unless its writer says that it does not; that is kept in the trail. */
export async function requireNoNames(useCase: UseCase, visitId: string, { note, namesChecked }: Pick<VisitContent, 'note' | 'namesChecked'>): Promise<void> {
  if (note === null) return;
  const findings = await findNames(useCase, note);
  if (findings.length === 0) return;
  if (!namesChecked) throw new AppError('personal_data', 'A note holds no names of students or teachers. Take out what looks like one, or say that it is none.', { findings });
  await recordAct(useCase, { act: 'personal_data.sent_anyway', subjectType: 'visit', subjectId: visitId, details: { kinds: [...new Set(findings.map(({ kind }) => kind))] } });
}

/** Throws AppError `twice` where the actor sees a visit of that school, day and manner in which one of these people came, unless they say that it is another one. */
export async function requireOnce(useCase: UseCase, { schoolId, visitId }: Place, { heldOn, mode, people, again }: Pick<VisitContent, 'heldOn' | 'mode' | 'people' | 'again'>): Promise<void> {
  const { db, actor } = useCase;
  // Two who record at once: the second sees the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`visits ${actor.districtId} ${schoolId}`}, 0))`.execute(db);
  if (again) return;
  const { rows } = await sql<{ id: string; number: number }>`
    select school_visit.id, school_visit.number from school_visit where ${visibleVisits(useCase)} and school_visit.school_id = ${schoolId} and school_visit.held_on = ${heldOn} and school_visit.mode = ${mode} and school_visit.standing <> 'withdrawn'
      and ${visitId ? sql<SqlBool>`school_visit.id <> ${visitId}` : sql<SqlBool>`true`}
      and exists (select from school_visit_person p where p.district_id = school_visit.district_id and p.visit_id = school_visit.id and p.version = school_visit.version and p.person_id = any(${people.map(({ personId }) => personId)}::uuid[]))
    order by school_visit.number limit 1`.execute(db);
  const [same] = rows;
  if (same) throw new AppError('twice', `V-${same.number} is a visit to this school on that day by one of these people. If this is another one, say so.`, { visitId: same.id, number: same.number });
}
