import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import { holdsRole, type UseCase } from '../people/index.ts';
import type { stepNames } from './contract.ts';

type Step = (typeof stepNames)[number];

interface Counts {
  schoolYears: number;
  functions: number;
  schools: number;
  schoolsWithoutRegion: number;
  regions: number;
  seats: number;
  seatsHeld: number;
  catalogItems: number;
  uninvited: number;
  signIns: number;
}

/** The steps of setting up, each derived from what the district holds today. For the administrator alone. */
export async function readSteps({ db, actor }: UseCase) {
  if (!holdsRole(actor, 'administrator')) throw new AppError('not_allowed', 'Only the administrator sets up the district.', { reason: 'role' });
  const { rows } = await sql<Counts>`
    select
      (select count(*) from school_year where ended_at is null and ends_on >= ${actor.today}) as school_years,
      (select count(*) from support_function where ended_at is null) as functions,
      (select count(*) from school where ended_at is null) as schools,
      (select count(*) from school where ended_at is null and not exists (
        select from region_membership m where m.district_id = school.district_id and m.school_id = school.id
          and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today}))) as schools_without_region,
      (select count(*) from region where valid_to is null or valid_to > ${actor.today}) as regions,
      (select count(*) from region, support_function f where f.ended_at is null and (region.valid_to is null or region.valid_to > ${actor.today})) as seats,
      (select count(distinct (region_id, function_id)) from team_assignment where duty = 'holder' and (valid_to is null or valid_to > ${actor.today})) as seats_held,
      (select count(*) from catalog_item where ended_at is null) as catalog_items,
      (select count(*) from person where ended_at is null and login_id is null and not exists (
        select from invitation i where i.district_id = person.district_id and i.person_id = person.id and i.withdrawn_at is null)) as uninvited,
      (select count(*) from person where ended_at is null and login_id is not null) as sign_ins`.execute(db);
  const counts = rows[0]!;
  const step = (name: Step, done: boolean, count: number, missing: number, to: string) => ({ step: name, done, count, missing, to });
  const items = [
    step('school_year', counts.schoolYears > 0, counts.schoolYears, counts.schoolYears > 0 ? 0 : 1, '/calendar'),
    step('departments', counts.functions > 0, counts.functions, 0, '/settings/departments'),
    step('schools', counts.schools > 0, counts.schools, 0, '/settings/schools'),
    step('regions', counts.regions > 0 && counts.schoolsWithoutRegion === 0, counts.regions, counts.schoolsWithoutRegion, '/regions'),
    step('teams', counts.seats > 0 && counts.seatsHeld >= counts.seats, counts.seatsHeld, Math.max(0, counts.seats - counts.seatsHeld), '/coverage'),
    step('catalog', counts.catalogItems > 0, counts.catalogItems, 0, '/settings/catalog'),
    step('invitations', counts.signIns > 1 && counts.uninvited === 0, counts.signIns, counts.uninvited, '/settings/people'),
  ];
  return { items, finished: items.every((item) => item.done) };
}
