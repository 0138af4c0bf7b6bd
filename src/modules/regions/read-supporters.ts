import { sql } from 'kysely';
import { keptPlan } from '../../platform/database/kept-plans.ts';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnSchool } from '../schools/index.ts';
import { contactJson } from './contact-json.ts';
import type { Contact } from './contract.ts';
import { functionThereIs, inForce, serves } from './in-force.ts';
import { ladder, rungs } from './ladder.ts';

interface SeatRow {
  functionId: string;
  name: string;
  code: string;
  kind: string;
  askAbout: string;
  /** Everybody on the ladder of this seat, whoever answers first at the head. */
  steps: { rung: number; person: Contact }[];
}

interface PlaceRow {
  school: { id: string; name: string };
  region: { id: string; name: string } | null;
  leaders: { role: string; person: Contact }[];
}

/** Who supports a school on a local day: true for any day, past or to come, from the rows that hold on it. */
export async function readSupporters(useCase: UseCase, { schoolId, on = useCase.actor.today }: { schoolId: string; on?: string | undefined }) {
  const place = await getPlace(useCase, schoolId, on);
  const leader = (role: string) => place.leaders.find((each) => each.role === role)?.person ?? null;
  return {
    on,
    school: place.school,
    region: place.region,
    superintendent: leader('regional_superintendent'),
    operationalLeader: leader('operational_leader'),
    items: (await seatRows(useCase, place.region?.id ?? null, on)).map(({ functionId, steps, ...about }) => ({ function: { id: functionId, ...about }, ...whoAnswers(steps) })),
    abilities: { ask: abilitiesOnSchool(useCase.actor, { id: schoolId, region: place.region }).ask },
  };
}

/** From the ladder of a seat: who answers, whom they stand in for, and who would be next. */
function whoAnswers(steps: SeatRow['steps']) {
  const first = steps[0];
  const next = steps.find((each) => first && each.person.id !== first.person.id && each.person.away === null);
  const standsInFor = steps.find((each) => first && first.person.away === null && each.person.away !== null && each.rung <= 2 && each.rung < first.rung);
  return {
    person: first?.person ?? null,
    cause: first ? rungs[first.rung - 1]! : ('nobody' as const),
    standsInFor: standsInFor?.person ?? null,
    backup: next ? { ...next.person, cause: rungs[next.rung - 1]! } : null,
    hole: !steps.some((each) => each.rung <= 2),
  };
}

async function getPlace({ db, actor }: UseCase, schoolId: string, on: string): Promise<PlaceRow> {
  const { rows } = await sql<PlaceRow>`
    select json_build_object('id', school.id, 'name', school.name) as school, case when region.id is not null then json_build_object('id', region.id, 'name', region.name) end as region,
      (select coalesce(json_agg(json_build_object('role', g.role, 'person', ${contactJson(on)}) order by g.id), '[]') from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and ${serves(actor, on)}
        where g.district_id = school.district_id and g.region_id = region.id and g.role in ('regional_superintendent', 'operational_leader') and ${inForce('g', on)}) as leaders
    from school left join region_membership m on m.district_id = school.district_id and m.school_id = school.id and ${inForce('m', on)}
    left join region on region.district_id = m.district_id and region.id = m.region_id
    where school.district_id = ${actor.districtId} and school.id = ${schoolId}`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such school.');
  return rows[0];
}

async function seatRows({ db, actor }: UseCase, regionId: string | null, on: string): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`${keptPlan}
    with seat as (
      select ${regionId}::uuid as region_id, f.id as function_id, f.department_id from support_function f where f.district_id = ${actor.districtId} and ${functionThereIs(actor, on)}
    ), ${ladder(actor, on)}
    select f.id as function_id, f.name, f.code, f.kind, f.ask_about,
      (select coalesce(json_agg(json_build_object('rung', ladder.rung, 'person', ${contactJson(on)}) order by ladder.step), '[]')
        from ladder join person p on p.district_id = f.district_id and p.id = ladder.person_id where ladder.function_id = f.id) as steps
    from seat join support_function f on f.district_id = ${actor.districtId} and f.id = seat.function_id order by f.position, f.id`.execute(db);
  return rows;
}
