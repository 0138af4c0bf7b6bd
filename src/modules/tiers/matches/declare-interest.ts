import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import { abilitiesOnSchoolTier } from '../abilities.ts';
import type { InterestRow } from './contract.ts';
import type { InterestKind } from './interest-words.ts';
import { requireSchool } from './require-school.ts';

/** SQL over `i` and `m`: one’s own, and for those who match people what concerns their schools; auditors read all. */
const visibleInterests = ({ actor }: UseCase) => {
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  return holdsRole(actor, 'district_leader', 'auditor') ? sql`true` : sql`(i.person_id = ${actor.personId} or m.region_id = any(${regions}::uuid[]))`;
};

/** Says what stands between a person and a school: oneself, or for somebody whom one may match there. */
export async function declareInterest(useCase: UseCase, { personId, schoolId, kind, note = '' }: { personId?: string | undefined; schoolId: string; kind: InterestKind; note?: string | undefined }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const school = await requireSchool(useCase, schoolId);
  const whose = personId ?? actor.personId;
  if (whose !== actor.personId) requireAbility(abilitiesOnSchoolTier(actor, school), 'match');
  const person = await db.selectFrom('person').where('districtId', '=', actor.districtId).where('id', '=', whose).select('id').executeTakeFirst();
  if (!person) throw new AppError('not_found', 'There is no such person.');
  const known = await db.selectFrom('declaredInterest').where('districtId', '=', actor.districtId).where('personId', '=', whose).where('schoolId', '=', schoolId).where('kind', '=', kind).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (known) throw new AppError('conflict', 'This is declared already.');
  const id = newId();
  await db.insertInto('declaredInterest').values({ districtId: actor.districtId, id, personId: whose, schoolId, kind, note, declaredBy: actor.personId, declaredAt: clock.now().toString() }).execute();
  // The trail is read by more people than the interest itself: it says that one was declared, not which.
  await recordAct(useCase, { act: 'interest.declared', subjectType: 'person', subjectId: whose });
  return { id };
}

/** It no longer stands. Throws AppError `not_found` for one that the actor does not see. */
export async function endInterest(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const interest = (await findInterests(useCase, { limit: 1, id })).items[0];
  if (!interest) throw new AppError('not_found', 'There is no such interest.');
  if (interest.person.id !== actor.personId) requireAbility(abilitiesOnSchoolTier(actor, await requireSchool(useCase, interest.school.id)), 'match');
  await db.updateTable('declaredInterest').set({ endedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'interest.ended', subjectType: 'person', subjectId: interest.person.id });
  return { id };
}

/** The interests that stand and that the actor may know of. */
export async function findInterests(useCase: UseCase, { limit, id = null }: { limit: number; id?: string | null }): Promise<{ items: InterestRow[] }> {
  const { db, actor } = useCase;
  const { rows: items } = await sql<InterestRow>`
    select i.id, json_build_object('id', p.id, 'name', p.full_name) as person, json_build_object('id', s.id, 'name', s.short_name) as school, i.kind, i.note, json_build_object('id', by.id, 'name', by.full_name) as declared_by,
      to_char(i.declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as declared_at
    from declared_interest i join person p on p.district_id = i.district_id and p.id = i.person_id join school s on s.district_id = i.district_id and s.id = i.school_id join person by on by.district_id = i.district_id and by.id = i.declared_by
    left join region_membership m on m.district_id = i.district_id and m.school_id = i.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    where i.district_id = ${actor.districtId} and i.ended_at is null and (${id}::uuid is null or i.id = ${id}) and ${visibleInterests(useCase)} order by p.full_name, s.short_name, i.id limit ${limit}`.execute(db);
  return { items };
}
