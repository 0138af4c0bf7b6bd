import { sql } from 'kysely';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { SchoolPlan } from './plan-changes.ts';
import { planShares, type KnownShare, type SharePlan } from './plan-shares.ts';
import type { Recipe } from './recipe.ts';

/** New schools with the ids they will have, and the shares of all schools of the file. */
export function withIds(plan: SchoolPlan, known: KnownShare[]) {
  const created = plan.created.map((each) => ({ ...each, id: newId() }));
  const drafts = [...created.map(({ id, draft }) => ({ schoolId: id, draft, isNew: true })), ...plan.met.map(({ known: { id }, draft }) => ({ schoolId: id, draft, isNew: false }))];
  return { created, shares: planShares(drafts, known) };
}

/** Writes a plan in at most four statements. */
export async function applyChanges({ db, actor, clock }: UseCase, recipe: Recipe, plan: SchoolPlan, { created, shares }: { created: (SchoolPlan['created'][number] & { id: string })[]; shares: SharePlan }): Promise<void> {
  const { districtId } = actor;
  const now = clock.now().toString();
  await insertMany(db, 'school', created.map(({ id, values: v }) => ({
    districtId, id, stateCode: v.stateCode, localCode: v.localCode, ncesId: v.ncesId, name: v.name, shortName: v.shortName, level: v.level, grades: v.grades, address: v.address, town: v.town, zip: v.zip,
    longitude: v.longitude, latitude: v.latitude, enrollment: v.enrollment, yearLabel: v.yearLabel, source: recipe.source, createdAt: now,
  })));
  if (plan.changed.length > 0) {
    const rows = plan.changed.map(({ known, values: v }) => ({
      id: known.id, state_code: v.stateCode, local_code: v.localCode, nces_id: v.ncesId, name: v.name, short_name: v.shortName, level: v.level, grades: v.grades, address: v.address, town: v.town, zip: v.zip,
      longitude: v.longitude, latitude: v.latitude, enrollment: v.enrollment, year_label: v.yearLabel,
    }));
    await sql`
      update school set state_code = n.state_code, local_code = n.local_code, nces_id = n.nces_id, name = n.name, short_name = n.short_name, level = n.level, grades = n.grades, address = n.address, town = n.town, zip = n.zip,
        longitude = n.longitude, latitude = n.latitude, enrollment = n.enrollment, year_label = n.year_label, source = case when ${recipe.creates} then ${recipe.source} else school.source end
      from json_populate_recordset(null::school, ${JSON.stringify(rows)}::json) n
      where school.district_id = ${districtId} and school.id = n.id`.execute(db);
  }
  if (shares.ended.length > 0) {
    await sql`update school_group_share set ended_at = ${now} where district_id = ${districtId} and id in (select value::uuid from json_array_elements_text(${JSON.stringify(shares.ended)}::json))`.execute(db);
  }
  await insertMany(db, 'schoolGroupShare', shares.added.map((share) => ({ districtId, id: newId(), ...share, source: recipe.source, recordedAt: now })));
}
