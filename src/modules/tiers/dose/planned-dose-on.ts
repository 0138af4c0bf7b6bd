import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { PlannedDose } from './contract.ts';
import { landingDose } from './landing-dose.ts';

interface Row {
  on: string;
  schoolId: string;
  tier: string;
  effectiveFrom: string;
  landingUntil: string | null;
  hours: number | null;
  visits: number | null;
  functionCodes: string[] | null;
  beforeHours: number | null;
  beforeVisits: number | null;
  beforeFunctionCodes: string[] | null;
  own: { id: string; hours: number; visits: number; functionCodes: string[]; reason: string } | null;
}

/** The support planned on a day for each school that has a tier then (or for those named): its own, or that of its tier, softened after a step down. */
export async function plannedDosesOn(useCase: Pick<UseCase, 'db' | 'actor'>, on: string, schoolIds?: string[]): Promise<Map<string, PlannedDose>> {
  return (await plannedDosesOnDays(useCase, [on], schoolIds)).get(on)!;
}

/** The same on several local days, by day. */
export async function plannedDosesOnDays({ db, actor }: Pick<UseCase, 'db' | 'actor'>, days: string[], schoolIds?: string[]): Promise<Map<string, Map<string, PlannedDose>>> {
  const { districtId } = actor;
  const doseOf = (tier: string, day: string) => sql`(select d.hours_per_month, d.visits_per_month, d.function_codes from planned_dose d
    where d.district_id = ${districtId} and d.school_id is null and d.tier = ${sql.raw(tier)} and d.valid_from <= ${sql.raw(day)} order by d.valid_from desc limit 1)`;
  const { rows } = await sql<Row>`
    with day as (select unnest(${days}::date[]) as at), held as (
      select a.*, day.at from tier_assignment a, day where a.district_id = ${districtId} and a.state in ('effective', 'exit_review', 'ended') and a.effective_from <= day.at and (a.effective_to is null or a.effective_to > day.at)
        ${schoolIds ? sql`and a.school_id = any(${schoolIds}::uuid[])` : sql``}
    )
    select held.at as on, held.school_id, held.tier, held.effective_from, held.landing_until, now_dose.hours_per_month as hours, now_dose.visits_per_month as visits, now_dose.function_codes,
      before_dose.hours_per_month as before_hours, before_dose.visits_per_month as before_visits, before_dose.function_codes as before_function_codes,
      (select json_build_object('id', o.id, 'hours', o.hours_per_month, 'visits', o.visits_per_month, 'functionCodes', o.function_codes, 'reason', o.reason) from planned_dose o
        where o.district_id = ${districtId} and o.school_id = held.school_id and o.valid_from <= held.at and (o.valid_to is null or o.valid_to > held.at) order by o.valid_from desc limit 1) as own
    from held
    left join lateral ${doseOf('held.tier', 'held.at')} now_dose on true
    left join lateral (select b.tier, b.school_id, b.effective_to from tier_assignment b where b.district_id = ${districtId} and b.school_id = held.school_id and b.state = 'ended' and b.effective_to = held.effective_from limit 1) former on held.landing_until is not null
    left join lateral ${doseOf('former.tier', 'former.effective_to')} before_dose on true`.execute(db);
  const { rows: functions } = await sql<{ code: string; name: string }>`select code, name from support_function where district_id = ${districtId} and ended_at is null order by position, code`.execute(db);
  const byDay = Map.groupBy(rows, ({ on }) => on);
  return new Map(days.map((day) => [day, new Map((byDay.get(day) ?? []).map((row) => [row.schoolId, doseOfRow(row, functions)]))]));
}

function doseOfRow(row: Row, functions: { code: string; name: string }[]): PlannedDose {
  const { on, tier, own, effectiveFrom: from, landingUntil: until } = row;
  const [hours, visits] = [Number(row.hours ?? 0), Number(row.visits ?? 0)];
  const named = (codes: string[]) => functions.filter(({ code }) => codes.includes(code));
  if (own) return { on, tier, hours: Number(own.hours), visits: Number(own.visits), functions: named(own.functionCodes), from: 'school', reason: own.reason, landing: null, overrideId: own.id };
  const before = { hours: Number(row.beforeHours ?? 0), visits: Number(row.beforeVisits ?? 0) };
  if (until === null || on >= until || row.beforeHours === null) return { on, tier, hours, visits, functions: named(row.functionCodes ?? []), from: 'tier', reason: null, landing: null, overrideId: null };
  const at = (day: string) => ({ on: day, hours: landingDose({ from, until, before: before.hours, after: hours }, day), visits: landingDose({ from, until, before: before.visits, after: visits }, day) });
  return {
    ...at(on), tier,
    functions: named([...new Set([...(row.beforeFunctionCodes ?? []), ...(row.functionCodes ?? [])])]),
    from: 'landing',
    reason: null,
    landing: { from, until, hoursBefore: before.hours, hoursAfter: hours, visitsBefore: before.visits, visitsAfter: visits, steps: stepDays(from, until).map(at) },
    overrideId: null,
  };
}

/** The first day, each fortnight, and the day it has landed. */
function stepDays(from: string, until: string): string[] {
  const fortnight = 14 * 86_400_000;
  const days: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(until); at += fortnight) days.push(new Date(at).toISOString().slice(0, 10));
  return [...days, until];
}
