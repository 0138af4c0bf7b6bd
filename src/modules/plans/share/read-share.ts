import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { findSetting } from '../../district/index.ts';
import { wilsonInterval } from '../../evidence/index.ts';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import { ordinary } from '../../requests/index.ts';
import type { ShareReply } from './contract.ts';

type Item = ShareReply['items'][number];
type Row = Pick<Item, 'of' | 'id' | 'name'> & { requests: number; tied: number; schools: number };

/**
 * Of the ordinary requests that schools opened from one local day to another, how many are tied to a goal of a plan: for
 * the district and its regions, as the map was when each was asked. A region of few schools is not shown, for it would
 * grade a leader; the share of a school is shown to that school alone. Throws AppError `not_allowed` for those of no role.
 */
export async function readShare(useCase: UseCase, { from, to }: { from: string; to: string }): Promise<ShareReply> {
  const { db, actor } = useCase;
  if (actor.grants.length === 0) throw new AppError('not_allowed', 'This is for the people of the district.', { reason: 'role' });
  if (to < from) throw new AppError('dates', 'The time ends before it begins.');
  // Nobody counts what they may not read: who leads the district reads it whole, a region's team its region, a leader the school.
  const whole = holdsRole(actor, 'district_leader', 'auditor');
  const own = scopeOf(actor, 'schoolId', 'school_leader');
  const regions = whole ? null : scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member');
  const { rows } = await sql<Row>`
    with asked as (
      select request.school_id, exists (select from plan_link l where l.district_id = request.district_id and l.request_id = request.id and l.untied_at is null) as is_tied,
        (select m.region_id from region_membership m where m.district_id = request.district_id and m.school_id = request.school_id and m.valid_from <= (request.submitted_at at time zone ${actor.timeZone})::date and (m.valid_to is null or m.valid_to > (request.submitted_at at time zone ${actor.timeZone})::date)) as region_id
      from request where request.district_id = ${actor.districtId} and ${ordinary}
        and request.submitted_at >= (${from}::date)::timestamp at time zone ${actor.timeZone} and request.submitted_at < (${to}::date + 1)::timestamp at time zone ${actor.timeZone})
    select 'district' as of, null::uuid as id, 'The district' as name, count(*)::int as requests, (count(*) filter (where is_tied))::int as tied, count(distinct school_id)::int as schools, 0 as rank from asked where ${whole} having ${whole}
    union all
    select 'region', r.id, r.name, count(*)::int, (count(*) filter (where is_tied))::int, count(distinct school_id)::int, 1 from asked join region r on r.district_id = ${actor.districtId} and r.id = asked.region_id
      where ${regions === null ? sql`true` : sql`r.id = any(${regions}::uuid[])`} group by r.id, r.name
    union all
    select 'own_school', s.id, s.short_name, count(*)::int, (count(*) filter (where is_tied))::int, 1, 2 from asked join school s on s.district_id = ${actor.districtId} and s.id = asked.school_id
      where s.id = any(${own}::uuid[]) group by s.id, s.short_name
    order by rank, name, id`.execute(db);
  const fewest = await findSetting(useCase, 'plan_share_fewest_schools');
  const shown = rows.filter((row) => row.of !== 'region' || row.schools >= fewest);
  // What is hidden of one region alone would be the district less all the others.
  const hidden = rows.filter((row) => row.of === 'region' && row.schools < fewest);
  const second = hidden.length === 1 && regions === null ? shown.filter((row) => row.of === 'region').toSorted((a, b) => a.schools - b.schools || (a.id! < b.id! ? -1 : 1))[0] : undefined;
  return { items: rows.map((row) => asItem(row, !shown.includes(row) || row === second, fewest)) };
}

function asItem({ of, id, name, requests, tied, schools }: Row, isHidden: boolean, fewest: number): Item {
  if (isHidden) return { of, id, name, requests: null, tied: null, schools: null, share: null, because: `Not shown: fewer than ${fewest} schools asked, or it would give away a region where so few did.` };
  if (requests === 0) return { of, id, name, requests, tied, schools, share: null, because: 'Nothing was asked in this time.' };
  const { low, high } = wilsonInterval({ count: tied, n: requests });
  return { of, id, name, requests, tied, schools, share: { value: (tied / requests) * 100, low: low * 100, high: high * 100 }, because: null };
}
