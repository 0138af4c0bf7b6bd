import { sql } from 'kysely';
import { scopeOf, holdsRole, type UseCase } from '../../people/index.ts';
import { plannedDosesOn, tierRows } from '../../tiers/index.ts';

export interface SchoolOfService {
  id: string;
  name: string;
  tier: string | null;
  plannedHours: number | null;
  shares: Record<string, number>;
}

export interface GroupingOf {
  by: 'tier' | 'poverty' | 'language' | 'disability';
  name: string;
  source: string;
  groups: { key: string; name: string }[];
  groupOf: (school: SchoolOfService) => string;
}

const thirds = [
  { key: 'high', name: 'The third with the highest share' },
  { key: 'middle', name: 'The third between' },
  { key: 'low', name: 'The third with the lowest share' },
];
/** Which published share stands for what, the first that a district has. */
const sharesOf = {
  poverty: { name: 'Poverty', groups: ['low_income', 'economically_disadvantaged', 'free_reduced_lunch'] },
  language: { name: 'Language', groups: ['english_learners', 'ever_english_learners'] },
  disability: { name: 'Disability', groups: ['students_with_disabilities'] },
} as const;

/** The schools whose requests the actor sees by role: a region's leaders those of their regions, others all. */
export async function schoolsOfService(useCase: UseCase): Promise<SchoolOfService[]> {
  const { db, actor } = useCase;
  const regions = holdsRole(actor, 'district_leader', 'auditor', 'department_head') ? null : scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  const { rows } = await sql<{ id: string; name: string; shares: Record<string, number> | null }>`
    select s.id, s.short_name as name, (select json_object_agg(student_group, percent) from (
        select distinct on (g.student_group) g.student_group, g.percent from school_group_share g where g.district_id = s.district_id and g.school_id = s.id and g.ended_at is null order by g.student_group, g.year_label desc) newest) as shares
    from school s where s.district_id = ${actor.districtId} and s.ended_at is null
      and (${regions}::uuid[] is null or exists (select from region_membership m where m.district_id = s.district_id and m.school_id = s.id and m.region_id = any(${regions}::uuid[]) and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})))
    order by s.short_name, s.id`.execute(db);
  const doses = await plannedDosesOn(useCase, actor.today);
  return rows.map(({ shares, ...row }) => ({ ...row, shares: shares ?? {}, tier: doses.get(row.id)?.tier ?? null, plannedHours: doses.get(row.id)?.hours ?? null }));
}

/** The groups that schools are put in: by tier today, and by thirds of published shares of students. */
export async function groupingsOf(useCase: UseCase, schools: SchoolOfService[]): Promise<GroupingOf[]> {
  const tiers = (await tierRows(useCase)).toReversed().map(({ key, name }) => ({ key, name }));
  const byShare = (Object.keys(sharesOf) as (keyof typeof sharesOf)[]).flatMap((by): GroupingOf[] => {
    const group = sharesOf[by].groups.find((each) => schools.some(({ shares }) => each in shares));
    if (!group) return [];
    const sorted = schools.flatMap(({ shares }) => (shares[group] === undefined ? [] : [shares[group]])).toSorted((a, b) => a - b);
    const [first, second] = [sorted[Math.floor(sorted.length / 3)]!, sorted[Math.floor((2 * sorted.length) / 3)]!];
    const groupOf = ({ shares }: SchoolOfService) => (shares[group] === undefined ? 'unknown' : shares[group] < first ? 'low' : shares[group] < second ? 'middle' : 'high');
    return [{ by, name: sharesOf[by].name, source: `share of students: ${group.replaceAll('_', ' ')}, from the list of schools; cut at ${first} % and ${second} %`, groups: [...thirds, { key: 'unknown', name: 'No share is published' }], groupOf }];
  });
  return [{ by: 'tier', name: 'Tier', source: 'tier in effect today', groups: [...tiers, { key: 'none', name: 'No tier' }], groupOf: ({ tier }) => tier ?? 'none' }, ...byShare];
}
