import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { contactJson } from './contact-json.ts';
import type { Contact } from './contract.ts';

interface SeatRow {
  functionId: string;
  name: string;
  code: string;
  kind: string;
  askAbout: string;
  team: { duty: 'holder' | 'backup' | 'cover'; share: number; id: string; person: Contact }[];
}

interface PlaceRow {
  school: { id: string; name: string };
  region: { id: string; name: string } | null;
  leaders: { role: string; person: Contact }[];
}

const rung = { cover: 1, holder: 2, backup: 3 };

/** Who supports a school on a local day: true for any day, past or to come, from the rows that hold on it. */
export async function readSupporters(useCase: UseCase, { schoolId, on = useCase.actor.today }: { schoolId: string; on?: string | undefined }) {
  const { db, actor } = useCase;
  const holds = (alias: string) => sql`${sql.raw(alias)}.valid_from <= ${on} and (${sql.raw(alias)}.valid_to is null or ${sql.raw(alias)}.valid_to > ${on})`;
  const { rows: places } = await sql<PlaceRow>`
    select json_build_object('id', school.id, 'name', school.name) as school, case when region.id is not null then json_build_object('id', region.id, 'name', region.name) end as region,
      (select coalesce(json_agg(json_build_object('role', g.role, 'person', ${contactJson(on)}) order by g.id), '[]') from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id
        where g.district_id = school.district_id and g.region_id = region.id and g.role in ('regional_superintendent', 'operational_leader') and ${holds('g')}) as leaders
    from school left join region_membership m on m.district_id = school.district_id and m.school_id = school.id and ${holds('m')}
    left join region on region.district_id = m.district_id and region.id = m.region_id
    where school.district_id = ${actor.districtId} and school.id = ${schoolId}`.execute(db);
  const place = places[0];
  if (!place) throw new AppError('not_found', 'There is no such school.');
  const { rows } = await sql<SeatRow>`
    select f.id as function_id, f.name, f.code, f.kind, f.ask_about,
      (select coalesce(json_agg(json_build_object('duty', t.duty, 'share', t.share_percent, 'id', t.id, 'person', ${contactJson(on)})), '[]') from team_assignment t join person p on p.district_id = t.district_id and p.id = t.person_id and (p.ended_at is null or p.ended_at > ${on}::date)
        where t.district_id = f.district_id and t.function_id = f.id and t.region_id = ${place.region?.id ?? null} and ${holds('t')}) as team
    from support_function f where f.district_id = ${actor.districtId} and f.ended_at is null order by f.position, f.id`.execute(db);
  const leader = (role: string) => place.leaders.find((each) => each.role === role)?.person ?? null;
  const superintendent = leader('regional_superintendent');
  const operationalLeader = leader('operational_leader');
  return {
    on,
    school: place.school,
    region: place.region,
    superintendent,
    operationalLeader,
    items: rows.map(({ functionId, name, code, kind, askAbout, team }) => {
      const order = team.toSorted((a, b) => Number(a.person.away !== null) - Number(b.person.away !== null) || rung[a.duty] - rung[b.duty] || b.share - a.share || a.id.localeCompare(b.id));
      const first = order.find((each) => each.person.away === null);
      const person = first?.person ?? operationalLeader ?? superintendent ?? order[0]?.person ?? null;
      return {
        function: { id: functionId, name, code, kind, askAbout },
        person,
        cause: first ? first.duty : person === operationalLeader && person ? 'operational_leader' : person === superintendent && person ? 'superintendent' : 'nobody',
        backup: team.find((each) => each.duty === 'backup' && each.person.id !== person?.id)?.person ?? null,
      };
    }),
  };
}
