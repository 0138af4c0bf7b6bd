import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';
import { installTiers } from '../policy/install-tiers.ts';
import { firstFormula } from './first-formula.ts';
import type { Formula } from './formula/formula.ts';

/** Begins an index with a first draft. A district without tiers gets the three usual ones with it. */
export async function createNeedIndex(useCase: UseCase, { name, about = '', formula = firstFormula }: { name: string; about?: string | undefined; formula?: Formula | undefined }): Promise<{ id: string; versionId: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnTiers(actor), 'draft');
  const known = await db.selectFrom('needIndex').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase())).select('id').executeTakeFirst();
  if (known) throw new AppError('conflict', `There is a need index called ${name} already.`);
  const at = clock.now().toString();
  const [id, versionId] = [newId(), newId()];
  await db.insertInto('needIndex').values({ districtId: actor.districtId, id, name, about, createdBy: actor.personId, createdAt: at }).execute();
  await db.insertInto('needIndexVersion').values({ districtId: actor.districtId, id: versionId, needIndexId: id, number: 1, formula: JSON.stringify(formula), draftedBy: actor.personId, draftedAt: at, editedAt: at }).execute();
  await installTiers(useCase);
  await recordAct(useCase, { act: 'need_index.begun', subjectType: 'need_index', subjectId: id, details: { name } });
  return { id, versionId };
}
