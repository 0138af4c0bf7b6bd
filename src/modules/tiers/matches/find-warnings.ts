import { sql } from 'kysely';
import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { MatchCheckReply, Warning } from './contract.ts';
import { interestWords, type InterestKind } from './interest-words.ts';

interface Row {
  name: string;
  interests: { kind: InterestKind; note: string }[];
  ledUntil: string | null;
  supervises: boolean;
  awayUntil: string | null;
  schools: number;
  sharePercent: number;
  matches: number;
}

/**
 * What speaks against matching a person to a school: interests that were declared, those that the records know (led it
 * before, supervises its leader now), and how many schools and how much of their time they carry already by their seats.
 * Undefined for nobody of the district.
 */
export async function findWarnings(useCase: UseCase, { schoolId, personId }: { schoolId: string; personId: string }): Promise<MatchCheckReply | undefined> {
  const { db, actor } = useCase;
  const { districtId, today } = actor;
  const { rows } = await sql<Row>`
    with seats as (
      select t.* from team_assignment t where t.district_id = ${districtId} and t.person_id = ${personId} and t.duty in ('holder', 'cover') and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to > ${today})
    ), carried as (
      select m.school_id from seats join region_membership m on m.district_id = seats.district_id and m.region_id = seats.region_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})
      union select x.school_id from support_match x where x.district_id = ${districtId} and x.person_id = ${personId} and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to > ${today})
    )
    select p.full_name as name,
      (select coalesce(json_agg(json_build_object('kind', i.kind, 'note', i.note) order by i.kind), '[]') from declared_interest i where i.district_id = ${districtId} and i.person_id = p.id and i.school_id = ${schoolId} and i.ended_at is null) as interests,
      (select max(coalesce(g.valid_to, ${today}::date)) from role_grant g where g.district_id = ${districtId} and g.person_id = p.id and g.school_id = ${schoolId} and g.role = 'school_leader')::text as led_until,
      exists (select from role_grant g join region_membership m on m.district_id = g.district_id and m.region_id = g.region_id and m.school_id = ${schoolId} and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})
        where g.district_id = ${districtId} and g.person_id = p.id and g.role = 'regional_superintendent' and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})) as supervises,
      (select max(a.last_day)::text from absence a where a.district_id = ${districtId} and a.person_id = p.id and a.ended_at is null and ${today}::date between a.first_day and a.last_day) as away_until,
      (select count(*) from carried) as schools, (select coalesce(sum(share_percent), 0) from seats) as share_percent,
      (select count(*) from support_match x where x.district_id = ${districtId} and x.person_id = p.id and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to > ${today})) as matches
    from person p where p.district_id = ${districtId} and p.id = ${personId} and p.ended_at is null`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const load = { schools: Number(row.schools), sharePercent: Number(row.sharePercent), matches: Number(row.matches) };
  const most = { schools: await findSetting(useCase, 'match_most_schools'), share: await findSetting(useCase, 'match_most_share') };
  return { warnings: warningsOf(row, load, most), load };
}

function warningsOf({ name, interests, ledUntil, supervises, awayUntil }: Row, load: MatchCheckReply['load'], most: { schools: number; share: number }): Warning[] {
  const declared = interests.map(({ kind, note }): Warning => ({ kind, sentence: `${interestWords[kind]}${note ? `: ${note}` : ''}.` }));
  const told = (kind: Warning['kind']) => declared.some((each) => each.kind === kind);
  return [
    ...declared,
    ...(ledUntil !== null && !told('led_it_before') ? [{ kind: 'led_it_before' as const, sentence: `${name} led the school, by the record of roles until ${ledUntil}.` }] : []),
    ...(supervises && !told('evaluates_its_leader') ? [{ kind: 'supervises_it' as const, sentence: `${name} supervises the school’s leader. Help is not evaluation: one person should not do both.` }] : []),
    ...(load.schools + 1 > most.schools ? [{ kind: 'many_schools' as const, sentence: `${name} serves ${load.schools} schools already; a further one is more than ${most.schools}.` }] : []),
    ...(load.sharePercent >= most.share ? [{ kind: 'no_time_left' as const, sentence: `${name}’s seats take ${load.sharePercent} % of their time already.` }] : []),
    ...(awayUntil ? [{ kind: 'away' as const, sentence: `${name} is away until ${awayUntil}.` }] : []),
  ];
}
