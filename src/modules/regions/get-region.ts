import { sql } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';
import { contactJson } from './contact-json.ts';
import type { getRegion as region } from './contract.ts';
import { functionThereIs, inForce, serves } from './in-force.ts';
import { regionRows } from './region-rows.ts';

type RegionReply = z.output<typeof region.schemas.reply>;

/** One region with its schools and team of the day. Throws AppError `not_found`, also for a region that does not exist on the day. */
export async function getRegion(useCase: UseCase, id: string, { on = useCase.actor.today }: { on?: string | undefined }): Promise<RegionReply> {
  const { db, actor } = useCase;
  const [row] = await regionRows(useCase, { on, id });
  if (!row) throw new AppError('not_found', 'There is no such region on this day.');
  const { rows: schools } = await sql<RegionReply['schools'][number]>`
    select school.id, school.name, school.level, school.enrollment from region_membership m join school on school.district_id = m.district_id and school.id = m.school_id
    where m.district_id = ${actor.districtId} and m.region_id = ${id} and ${inForce('m', on)} order by school.name, school.id`.execute(db);
  const { rows: functions } = await sql<RegionReply['functions'][number]>`
    select f.id, f.name, f.kind, f.department_id from support_function f where f.district_id = ${actor.districtId} and ${functionThereIs(actor, on)} order by f.position, f.id`.execute(db);
  const { rows: departments } = await sql<RegionReply['departments'][number]>`
    select id, name from department where district_id = ${actor.districtId} and ended_at is null order by name, id`.execute(db);
  return { ...row, on, schools, functions, departments, team: await teamOf(useCase, id, on), absences: await absencesOf(useCase, id, on), abilities: abilitiesOnRegion(actor, id) };
}

/** Assignments that hold on the day or begin after it; `serves` is false for somebody who has left by then. */
async function teamOf({ db, actor }: UseCase, regionId: string, on: string): Promise<RegionReply['team']> {
  const { rows } = await sql<RegionReply['team'][number]>`
    select t.id, t.function_id, t.duty, t.share_percent, t.valid_from, t.valid_to, t.reason, ${contactJson(on)} as person, (${serves(actor, on)}) as serves,
      json_build_object('id', department.id, 'name', department.name) as home_department,
      (select coalesce(sum(every.share_percent), 0) from team_assignment every where every.district_id = t.district_id and every.person_id = t.person_id and every.duty <> 'backup' and ${inForce('every', on)}) as person_share_percent
    from team_assignment t join person p on p.district_id = t.district_id and p.id = t.person_id
    join department on department.district_id = t.district_id and department.id = t.home_department_id
    where t.district_id = ${actor.districtId} and t.region_id = ${regionId} and (t.valid_to is null or t.valid_to > ${on})
    order by t.valid_from > ${on}, array_position(array['holder', 'cover', 'backup'], t.duty), t.share_percent desc, t.id`.execute(db);
  return rows;
}

/** Who of the team or its leaders is away on the day or later. */
async function absencesOf({ db, actor }: UseCase, regionId: string, on: string): Promise<RegionReply['absences']> {
  const { rows } = await sql<RegionReply['absences'][number]>`
    select a.id, json_build_object('id', p.id, 'name', p.full_name) as person, a.first_day, a.last_day, a.note from absence a
    join person p on p.district_id = a.district_id and p.id = a.person_id
    where a.district_id = ${actor.districtId} and a.ended_at is null and a.last_day >= ${on} and p.id in (
      select t.person_id from team_assignment t where t.district_id = ${actor.districtId} and t.region_id = ${regionId} and ${inForce('t', on)}
      union select g.person_id from role_grant g where g.district_id = ${actor.districtId} and g.region_id = ${regionId} and g.role <> 'team_member' and ${inForce('g', on)})
    order by a.first_day, p.full_name, a.id limit 200`.execute(db);
  return rows;
}
