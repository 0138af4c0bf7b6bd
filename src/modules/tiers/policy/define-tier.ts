import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';

export interface TierDefinition {
  key: string;
  name: string;
  level: number;
  about: string;
  entryCriteria: string;
  exitCriteria: string;
  validFrom?: string | undefined;
}

/** Says what a tier is from a day on, today unless told; never for the past. A second text for the same day replaces the first. */
export async function defineTier(useCase: UseCase, { validFrom, ...tier }: TierDefinition): Promise<{ key: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnTiers(actor), 'setDose');
  if (!/^[a-z][a-z0-9_]*$/.test(tier.key)) throw new AppError('key', 'The key needs small letters, digits and _, beginning with a letter.');
  const from = validFrom ?? actor.today;
  if (from < actor.today) throw new AppError('dates', 'A tier does not change for the past. Choose today or later.');
  const row = { ...tier, setBy: actor.personId, setAt: clock.now().toString() };
  await db
    .insertInto('supportTier')
    .values({ districtId: actor.districtId, id: newId(), validFrom: from, ...row })
    .onConflict((conflict) => conflict.columns(['districtId', 'key', 'validFrom']).doUpdateSet(row))
    .execute();
  await recordAct(useCase, { act: 'tier.defined', subjectType: 'district', subjectId: actor.districtId, details: { key: tier.key, validFrom: from } });
  return { key: tier.key };
}
