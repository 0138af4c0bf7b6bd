import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';
import { tierRows } from '../policy/tier-rows.ts';

export interface Amounts {
  hoursPerMonth: number;
  visitsPerMonth: number;
  functionCodes: string[];
}

/** Sets the support planned for a tier from a day on, today unless told; never for the past. */
export async function setTierDose(useCase: UseCase, { tier, validFrom, ...amounts }: Amounts & { tier: string; validFrom?: string | undefined }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnTiers(actor), 'setDose');
  const from = fromDay(useCase, validFrom);
  if (!(await tierRows(useCase, from)).some(({ key }) => key === tier)) throw new AppError('tier', `There is no tier “${tier}” on that day.`);
  await requireFunctions(useCase, amounts.functionCodes);
  const id = newId();
  const row = { ...amounts, setBy: actor.personId, setAt: clock.now().toString() };
  const known = await db.selectFrom('plannedDose').where('districtId', '=', actor.districtId).where('tier', '=', tier).where('validFrom', '=', from).select('id').executeTakeFirst();
  if (known) await db.updateTable('plannedDose').set(row).where('districtId', '=', actor.districtId).where('id', '=', known.id).execute();
  else await db.insertInto('plannedDose').values({ districtId: actor.districtId, id, tier, validFrom: from, ...row }).execute();
  await recordAct(useCase, { act: 'dose.set', subjectType: 'district', subjectId: actor.districtId, details: { tier, from, ...amounts } });
  return { id: known?.id ?? id };
}

/** Plans other support for one school than for its tier, with the reason. What was planned for it before ends that day. */
export async function setSchoolDose(useCase: UseCase, schoolId: string, { reason, validFrom, validTo, ...amounts }: Amounts & { reason: string; validFrom?: string | undefined; validTo?: string | undefined }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', schoolId).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (!school) throw new AppError('not_found', 'There is no such school.');
  requireAbility(abilitiesOnTiers(actor), 'setDose');
  const from = fromDay(useCase, validFrom);
  if (validTo !== undefined && validTo <= from) throw new AppError('dates', 'The day it ends comes after the day it begins.');
  await requireFunctions(useCase, amounts.functionCodes);
  const row = { ...amounts, reason, validTo: validTo ?? null, setBy: actor.personId, setAt: clock.now().toString() };
  const open = await db.selectFrom('plannedDose').where('districtId', '=', actor.districtId).where('schoolId', '=', schoolId).where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', from)])).select(['id', 'validFrom']).execute();
  const later = open.find((each) => each.validFrom > from);
  if (later) throw new AppError('conflict', `Other support is planned for this school from ${later.validFrom} already.`);
  const same = open.find((each) => each.validFrom === from);
  for (const each of open) if (each !== same) await db.updateTable('plannedDose').set({ validTo: from }).where('districtId', '=', actor.districtId).where('id', '=', each.id).execute();
  const id = same?.id ?? newId();
  if (same) await db.updateTable('plannedDose').set(row).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  else await db.insertInto('plannedDose').values({ districtId: actor.districtId, id, schoolId, validFrom: from, ...row }).execute();
  await recordAct(useCase, { act: 'dose.set_for_school', subjectType: 'school', subjectId: schoolId, reason, details: { from, ...amounts } });
  return { id };
}

/** From a day on, tomorrow unless told, the school has what its tier has. */
export async function endSchoolDose(useCase: UseCase, id: string, { from }: { from?: string | undefined }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const dose = await db.selectFrom('plannedDose').where('districtId', '=', actor.districtId).where('id', '=', id).select(['schoolId', 'validFrom', 'validTo']).forUpdate().executeTakeFirst();
  if (!dose?.schoolId) throw new AppError('not_found', 'There is no such planned support of a school.');
  requireAbility(abilitiesOnTiers(actor), 'setDose');
  const end = from ?? actor.today;
  if (end < actor.today) throw new AppError('dates', 'It ends today or later.');
  if (dose.validTo !== null && dose.validTo <= end) throw new AppError('conflict', 'It has ended by then already.');
  // What began today is over before it began to count: it ends the day after.
  const validTo = end > dose.validFrom ? end : new Date(Date.parse(dose.validFrom) + 86_400_000).toISOString().slice(0, 10);
  await db.updateTable('plannedDose').set({ validTo }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'dose.ended_for_school', subjectType: 'school', subjectId: dose.schoolId, details: { from: validTo } });
  return { id };
}

function fromDay({ actor }: UseCase, validFrom: string | undefined): string {
  const from = validFrom ?? actor.today;
  if (from < actor.today) throw new AppError('dates', 'Planned support does not change for the past. Choose today or later.');
  return from;
}

async function requireFunctions({ db, actor }: UseCase, codes: string[]): Promise<void> {
  const known = await db.selectFrom('supportFunction').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select('code').execute();
  const unknown = codes.find((code) => !known.some((each) => each.code === code));
  if (unknown) throw new AppError('function', `There is no support function “${unknown}”.`);
}
