import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { abilitiesOnPlans } from '../abilities.ts';
import { writtenStates, type PlanState } from '../plan-states.ts';
import { plainText } from './wanted-parts.ts';

export interface ImportPlace {
  id: string;
  name: string;
  planId: string | null;
  /** Its plan may not be written now. */
  isStill: boolean;
}

interface Row extends Omit<ImportPlace, 'isStill'> {
  names: string[];
  state: PlanState | null;
}

interface Places {
  year: { id: string; startsOn: string; endsOn: string };
  schools: ImportPlace[];
  find: (said: string) => ImportPlace | undefined;
  groupKey: (said: string) => string | undefined;
}

/** The schools for which the actor may import, with their plans of a year; how schools and groups are found by what a file says. */
export async function findPlaces({ db, actor }: UseCase, { schoolId, schoolYearId, lock = false }: { schoolId?: string | undefined; schoolYearId?: string | undefined; lock?: boolean }): Promise<Places> {
  const all = abilitiesOnPlans(actor).import.allowed;
  const own = scopeOf(actor, 'schoolId', 'school_leader', 'school_staff');
  if (!all && own.length === 0) throw new AppError('not_allowed', 'The people of a school import its plan, the data office and administrators those of all.', { reason: 'role' });
  const year = (await sql<Places['year']>`select id, starts_on, ends_on from school_year where district_id = ${actor.districtId} and ended_at is null and ${schoolYearId ? sql`id = ${schoolYearId}` : sql`starts_on <= ${actor.today} and ends_on >= ${actor.today}`}`.execute(db)).rows[0];
  if (!year) throw new AppError('not_found', schoolYearId ? 'There is no such school year.' : 'No school year runs today. Choose one.');
  // What is met is what is written: nobody moves or writes these plans between.
  if (lock) await sql`select id from plan where district_id = ${actor.districtId} and school_year_id = ${year.id} ${all ? sql`` : sql`and school_id = any(${own}::uuid[])`} order by id for update`.execute(db);
  const { rows } = await sql<Row>`
    select s.id, s.short_name as name, array_remove(array[s.short_name, s.name, s.state_code, s.local_code], null) as names, plan.id as plan_id, plan.state
    from school s left join plan on plan.district_id = s.district_id and plan.school_id = s.id and plan.school_year_id = ${year.id}
    where s.district_id = ${actor.districtId} and s.ended_at is null ${all ? sql`` : sql`and s.id = any(${own}::uuid[])`} order by s.short_name, s.id`.execute(db);
  const schools = rows.map(({ names, state, ...row }) => ({ ...row, names: names.map(plainText), isStill: state !== null && !writtenStates.includes(state) }));
  if (schoolId && !schools.some(({ id }) => id === schoolId)) throw new AppError('not_found', 'There is no such school, or it is not yours to import for.');
  const { rows: groups } = await sql<{ key: string; said: string }>`
    select key, key as said from student_group where district_id = ${actor.districtId} and ended_at is null
    union select key, name from student_group where district_id = ${actor.districtId} and ended_at is null
    union select group_key, spelling from student_group_spelling where district_id = ${actor.districtId} and ended_at is null`.execute(db);
  const groupKeys = new Map(groups.map(({ key, said }) => [plainText(said), key]));
  const find = (said: string) => {
    const found = schools.filter(({ names }) => names.includes(plainText(said)));
    return found.length === 1 ? found[0] : undefined;
  };
  return { year, schools, find, groupKey: (said) => groupKeys.get(plainText(said)) };
}
