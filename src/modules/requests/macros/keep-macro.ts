import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { NewMacro } from './contract.ts';
import { endMacro } from './end-macro.ts';
import { requireKnownPlaceholders } from './fill-placeholders.ts';
import { requireMacroKeeper } from './require-macro-keeper.ts';
import { textsOfAct } from './texts-of-act.ts';

/** Keeps a macro. In the place of another, that one is ended. Throws AppError `placeholder_unknown`, `conflict` for a name that is taken. */
export async function keepMacro(useCase: UseCase, { name, kind, body, acts, owner, inPlaceOf }: NewMacro & { inPlaceOf?: string | undefined }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireKnownPlaceholders([body, ...acts.flatMap(textsOfAct)]);
  const id = owner.scope === 'person' ? actor.personId : owner.id;
  if (!id) throw new AppError('owner_needed', 'Say whose macro it is.');
  const columns = { personId: owner.scope === 'person' ? id : null, regionId: owner.scope === 'region' ? id : null, departmentId: owner.scope === 'department' ? id : null };
  requireMacroKeeper(actor, columns);
  if (inPlaceOf) await endMacro(useCase, inPlaceOf);
  const macroId = newId();
  const made = await db
    .insertInto('macro')
    .values({ districtId: actor.districtId, id: macroId, name, kind, body, acts: JSON.stringify(acts), ...columns, madeBy: actor.personId, madeAt: clock.now().toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new AppError('conflict', `There is a macro “${name}” already.`);
  await recordAct(useCase, { act: 'macro.kept', subjectType: 'macro', subjectId: macroId, details: { name } });
  return { id: macroId };
}
