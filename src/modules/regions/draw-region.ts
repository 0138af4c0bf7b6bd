import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';

/** Adds a region from a day. Throws AppError `conflict` when its number is taken on that day. */
export async function drawRegion(useCase: UseCase, { number, name, validFrom }: { number: number; name: string; validFrom?: string | undefined }): Promise<{ id: string }> {
  requireAbility(abilitiesOnRegion(useCase.actor, null), 'draw');
  const { db, actor, clock } = useCase;
  const id = newId();
  await db
    .insertInto('region')
    .values({ districtId: actor.districtId, id, number, name, validFrom: validFrom ?? actor.today, createdAt: clock.now().toString() })
    .execute()
    .catch((error: { code?: string }) => {
      if (error.code === '23P01') throw new AppError('conflict', `There is a region ${number} on this day already.`);
      throw error;
    });
  await recordAct(useCase, { act: 'region.drawn', subjectType: 'region', subjectId: id, details: { number, name } });
  return { id };
}
