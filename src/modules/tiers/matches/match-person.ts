import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { abilitiesOnSchoolTier } from '../abilities.ts';
import type { MatchCheckReply, MatchesReply, Warning } from './contract.ts';
import { findWarnings } from './find-warnings.ts';
import { requireSchool } from './require-school.ts';

/** What speaks against matching somebody, for those who may match. */
export async function checkMatch(useCase: UseCase, schoolId: string, { personId }: { personId: string }): Promise<MatchCheckReply> {
  const school = await requireSchool(useCase, schoolId);
  requireAbility(abilitiesOnSchoolTier(useCase.actor, school), 'match');
  const found = await findWarnings(useCase, { schoolId, personId });
  if (!found) throw new AppError('not_found', 'There is no such person.');
  return found;
}

export interface NewMatch {
  personId: string;
  functionId: string;
  overrideReason?: string | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

/** Matches somebody to a school for a function. Throws AppError `warned` with each warning unless a reason is given, which is kept with them. */
export async function matchPerson(useCase: UseCase, schoolId: string, { personId, functionId, overrideReason, validFrom, validTo }: NewMatch): Promise<{ id: string; warnings: Warning[] }> {
  const { db, actor, clock } = useCase;
  const { warnings } = await checkMatch(useCase, schoolId, { personId });
  if (warnings.length > 0 && !overrideReason) throw new AppError('warned', `${warnings.map(({ sentence }) => sentence).join(' ')} Say why they are matched all the same.`, { warnings });
  const from = validFrom ?? actor.today;
  if (validTo !== undefined && validTo <= from) throw new AppError('dates', 'The day it ends comes after the day it begins.');
  const id = newId();
  await db
    .insertInto('supportMatch')
    .values({ districtId: actor.districtId, id, schoolId, personId, functionId, warnings: JSON.stringify(warnings), overrideReason: warnings.length > 0 ? overrideReason! : null, validFrom: from, validTo: validTo ?? null, matchedBy: actor.personId, matchedAt: clock.now().toString() })
    .execute()
    .catch((error: { code?: string }) => {
      if (error.code === '23P01') throw new AppError('conflict', 'This person is matched to the school for this function already.');
      if (error.code === '23503') throw new AppError('not_found', 'There is no such support function.');
      throw error;
    });
  await recordAct(useCase, { act: warnings.length > 0 ? 'match.made_against_warning' : 'match.made', subjectType: 'school', subjectId: schoolId, ...(overrideReason && warnings.length > 0 ? { reason: overrideReason } : {}), details: { personId, functionId, warnings: warnings.length } });
  return { id, warnings };
}

/** Ends a match from a day, today unless told. */
export async function endMatch(useCase: UseCase, id: string, { from }: { from?: string | undefined }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const match = await db.selectFrom('supportMatch').where('districtId', '=', actor.districtId).where('id', '=', id).select(['schoolId', 'validFrom', 'validTo']).forUpdate().executeTakeFirst();
  if (!match) throw new AppError('not_found', 'There is no such match.');
  requireAbility(abilitiesOnSchoolTier(actor, await requireSchool(useCase, match.schoolId)), 'match');
  const end = from ?? actor.today;
  if (match.validTo !== null && match.validTo <= end) throw new AppError('conflict', 'It has ended by then already.');
  const validTo = end > match.validFrom ? end : new Date(Date.parse(match.validFrom) + 86_400_000).toISOString().slice(0, 10);
  await db.updateTable('supportMatch').set({ validTo }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'match.ended', subjectType: 'school', subjectId: match.schoolId, details: { from: validTo } });
  return { id };
}

/** Who is matched to a school today and later. What spoke against it is told to those who match, and to auditors. */
export async function findMatches(useCase: UseCase, schoolId: string): Promise<MatchesReply> {
  const { db, actor } = useCase;
  const { match } = abilitiesOnSchoolTier(actor, await requireSchool(useCase, schoolId));
  const { rows: items } = await sql<MatchesReply['items'][number]>`
    select x.id, json_build_object('id', p.id, 'name', p.full_name) as person, json_build_object('id', f.id, 'name', f.name) as function, x.valid_from, x.valid_to, by.full_name as matched_by, x.warnings, x.override_reason
    from support_match x join person p on p.district_id = x.district_id and p.id = x.person_id join support_function f on f.district_id = x.district_id and f.id = x.function_id join person by on by.district_id = x.district_id and by.id = x.matched_by
    where x.district_id = ${actor.districtId} and x.school_id = ${schoolId} and (x.valid_to is null or x.valid_to > ${actor.today}) order by p.full_name, f.name, x.id limit 200`.execute(db);
  const told = match.allowed || holdsRole(actor, 'auditor');
  return { items: told ? items : items.map((item) => ({ ...item, warnings: [], overrideReason: null })), abilities: { match } };
}
