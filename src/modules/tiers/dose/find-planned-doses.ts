import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';
import { tierRows } from '../policy/tier-rows.ts';
import type { PlannedDose, PlannedDosesReply } from './contract.ts';
import { plannedDosesOn } from './planned-dose-on.ts';

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Support planned on a day: by tier, for the schools that depart from theirs, and all together. */
export async function findPlannedDoses(useCase: UseCase, { on = useCase.actor.today }: { on?: string | undefined }): Promise<PlannedDosesReply> {
  const { db, actor } = useCase;
  const planned = [...(await plannedDosesOn(useCase, on))];
  const tiers = await tierRows(useCase, on);
  const { rows: doses } = await sql<{ tier: string; hoursPerMonth: number; visitsPerMonth: number; functionCodes: string[]; validFrom: string; setBy: string | null; setAt: string }>`
    select d.tier, d.hours_per_month::float as hours_per_month, d.visits_per_month::float as visits_per_month, d.function_codes, d.valid_from, p.full_name as set_by, ${instant('d.set_at')} as set_at
    from planned_dose d left join person p on p.district_id = d.district_id and p.id = d.set_by
    where d.district_id = ${actor.districtId} and d.school_id is null order by d.valid_from desc`.execute(db);
  const { rows: schools } = await sql<PlannedDosesReply['schools'][number]>`
    select d.id, json_build_object('id', s.id, 'name', s.short_name) as school, d.hours_per_month::float as hours_per_month, d.visits_per_month::float as visits_per_month, d.function_codes, d.reason, d.valid_from, d.valid_to, p.full_name as set_by, ${instant('d.set_at')} as set_at
    from planned_dose d join school s on s.district_id = d.district_id and s.id = d.school_id left join person p on p.district_id = d.district_id and p.id = d.set_by
    where d.district_id = ${actor.districtId} and d.valid_from <= ${on} and (d.valid_to is null or d.valid_to > ${on}) order by s.short_name, d.id limit 500`.execute(db);
  const names = new Map((await db.selectFrom('school').where('districtId', '=', actor.districtId).select(['id', 'shortName']).execute()).map(({ id, shortName }) => [id, shortName]));
  const functions = await db.selectFrom('supportFunction').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['code', 'name']).orderBy('position').orderBy('code').execute();
  const landings = planned.flatMap(([id, { tier, landing }]) => (landing ? [{ school: { id, name: names.get(id) ?? '' }, tier, from: landing.from, until: landing.until }] : []));
  const sum = (of: (dose: PlannedDose) => number) => Math.round(planned.reduce((all, [, dose]) => all + of(dose), 0) * 10) / 10;
  return {
    on,
    tiers: tiers.flatMap(({ key, name, level }) => {
      const own = doses.filter((dose) => dose.tier === key);
      const held = own.find(({ validFrom }) => validFrom <= on);
      const coming = own.filter(({ validFrom }) => validFrom > on).map(({ validFrom, hoursPerMonth, visitsPerMonth }) => ({ validFrom, hoursPerMonth, visitsPerMonth }));
      return held ? [{ ...held, tier: key, name, level, schools: planned.filter(([, dose]) => dose.tier === key).length, coming }] : [];
    }),
    schools,
    landings,
    total: { hours: sum(({ hours }) => hours), visits: sum(({ visits }) => visits), schools: planned.length },
    functions,
    abilities: { setDose: abilitiesOnTiers(actor).setDose },
  };
}

/** Support planned for one school on a day; null while it has no tier. Throws AppError `not_found`. */
export async function getSchoolDose(useCase: UseCase, schoolId: string, { on = useCase.actor.today }: { on?: string | undefined }): Promise<{ dose: PlannedDose | null }> {
  const { db, actor } = useCase;
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', schoolId).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (!school) throw new AppError('not_found', 'There is no such school.');
  return { dose: (await plannedDosesOn(useCase, on, [schoolId])).get(schoolId) ?? null };
}
