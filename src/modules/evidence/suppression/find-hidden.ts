import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnEvidence } from '../abilities.ts';
import { becauseOf } from './because-of.ts';
import { ruleInForce } from './rule-in-force.ts';
import { figureStates } from './solving/solve-school.ts';

interface HiddenQuery {
  period?: number | undefined;
  limit: number;
  after?: string | undefined;
}

interface PeriodRow {
  number: number;
  name: string;
  figures: number;
  schools: number;
  waiting: number;
  solvedAt: string | null;
  closedWhole: number;
  small: number;
  complementary: number;
  ranges: number;
  ends: number;
}

interface SchoolRow {
  id: string;
  name: string;
  isDecided: boolean;
  small: number;
  complementary: number;
  ranges: number;
  ends: number;
}

/** How much is hidden in each period, and in the schools of one, the latest unless told; schools with most hidden first. */
export async function findHidden(useCase: UseCase, { period, limit, after }: HiddenQuery) {
  const { db, actor } = useCase;
  requireAbility(abilitiesOnEvidence(actor), 'see_hidden');
  const { rule, key } = await ruleInForce(useCase);
  const settings = await sql<{ key: string; since: string }>`
    select key, max(valid_from)::text as since from policy_setting
    where district_id = ${actor.districtId} and key in ('evidence_fewest_students', 'evidence_ends_of_shares') and valid_from <= ${actor.today}::date group by key`.execute(db);
  const since = (name: string) => settings.rows.find((row) => row.key === name)?.since ?? null;
  const { rows: periods } = await sql<PeriodRow>`
    select p.number, p.name, count(h.school_id)::int as schools, count(h.school_id) filter (where h.solved_changes is distinct from h.changes or h.solved_rule is distinct from ${key})::int as waiting,
      (select count(*)::int from measure_value v where v.district_id = p.district_id and v.period = p.number) as figures,
      to_char(max(h.solved_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as solved_at, coalesce(sum(h.closed_whole), 0)::int as closed_whole,
      coalesce(sum(h.small), 0)::int as small, coalesce(sum(h.complementary), 0)::int as complementary, coalesce(sum(h.ranges), 0)::int as ranges, coalesce(sum(h.ends), 0)::int as ends
    from measure_period p join hiding h on h.district_id = p.district_id and h.period = p.number
    where p.district_id = ${actor.districtId} group by p.district_id, p.number, p.name, p.starts_on order by p.starts_on desc, p.number desc`.execute(db);
  const chosen = period ?? periods[0]?.number ?? null;
  const [afterCount, afterId] = after?.split('~') ?? [];
  const { rows: schools } = chosen === null ? { rows: [] } : await sql<SchoolRow & { total: number }>`
    select s.id, s.name, h.solved_changes = h.changes and h.solved_rule = ${key} as is_decided, h.small, h.complementary, h.ranges, h.ends, h.small + h.complementary + h.ranges as total
    from hiding h join school s on s.district_id = h.district_id and s.id = h.school_id
    where h.district_id = ${actor.districtId} and h.period = ${chosen}
      ${afterId ? sql`and (h.small + h.complementary + h.ranges, s.id) < (${Number(afterCount)}, ${afterId}::uuid)` : sql``}
    order by total desc, s.id desc limit ${limit + 1}`.execute(db);
  const shown = schools.slice(0, limit);
  const last = schools.length > limit ? shown.at(-1) : undefined;
  return {
    rule: { fewest: rule.fewest, fewestSince: since('evidence_fewest_students'), ends: rule.codesEnds ? ('coded' as const) : ('exact' as const), endsSince: since('evidence_ends_of_shares') },
    periods,
    period: chosen,
    schools: shown.map(({ total: _, isDecided, ...school }) => ({ ...school, isDecided: isDecided ?? false })),
    after: last ? `${last.total}~${last.id}` : null,
  };
}

const whys = { [figureStates.small]: 'small', [figureStates.complementary]: 'complementary', [figureStates.range]: 'range', [figureStates.end]: 'end' } as const;

/** Which figures of a school are not shown, why, since when, and what stands in their place. The figures themselves are not told here either. */
export async function findHiddenOfSchool(useCase: UseCase, schoolId: string, { period }: { period: number }) {
  const { db, actor } = useCase;
  requireAbility(abilitiesOnEvidence(actor), 'see_hidden');
  const { rule } = await ruleInForce(useCase);
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', schoolId).select('name').executeTakeFirst();
  if (!school) throw new AppError('not_found', 'There is no such school.');
  const { rows } = await sql<{ measure: string; group: string; subject: string; grade: string; state: 1 | 2 | 3 | 4; named: boolean; fromPercent: number | null; toPercent: number | null; since: string }>`
    select m.name as measure, coalesce(g.name, s.student_group) as "group", s.subject, s.grade, h.state, h.named, h.from_percent, h.to_percent, to_char(h.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
    from hidden_figure h
    join series s on s.district_id = h.district_id and s.number = h.series
    join measure m on m.district_id = s.district_id and m.id = s.measure_id
    left join student_group g on g.district_id = s.district_id and g.key = s.student_group and g.ended_at is null
    where h.district_id = ${actor.districtId} and h.school_id = ${schoolId} and h.period = ${period} and h.state > 0
    order by m.name, s.subject, s.grade, g.position, s.student_group`.execute(db);
  const items = rows.map(({ state, named, fromPercent, toPercent, ...row }) => ({
    ...row,
    why: whys[state],
    isNamed: named,
    saysInstead: becauseOf(rule.fewest, { students: Infinity, isAll: false, isDecided: true, state, named, fromPercent, toPercent })!.words,
  }));
  return { school: school.name, items };
}
