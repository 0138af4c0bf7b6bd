import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';
import { formulaFaults } from './formula/formula-faults.ts';
import { formulaSchema, type Formula } from './formula/formula.ts';
import { requireIndex, versionRows } from './need-index-rows.ts';

/** Begins the next version as a draft of the newest. An index has one draft at a time. */
export async function draftVersion(useCase: UseCase, indexId: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  await requireIndex(useCase, indexId);
  requireAbility(abilitiesOnTiers(actor), 'draft');
  const [newest] = await versionRows(useCase, indexId);
  if (newest!.publishedAt === null) throw new AppError('conflict', `Version ${newest!.number} is a draft already. Edit that one.`);
  const id = newId();
  const at = clock.now().toString();
  await db.insertInto('needIndexVersion').values({ districtId: actor.districtId, id, needIndexId: indexId, number: newest!.number + 1, formula: JSON.stringify(newest!.formula), draftedBy: actor.personId, draftedAt: at, editedAt: at }).execute();
  await recordAct(useCase, { act: 'need_index.drafted', subjectType: 'need_index', subjectId: indexId, details: { version: newest!.number + 1 } });
  return { id };
}

/** Writes a draft anew. Throws AppError `stale` when somebody else wrote meanwhile, and `published` for what no longer changes. */
export async function editDraft(useCase: UseCase, versionId: string, { formula, note = '', revision }: { formula: Formula; note?: string | undefined; revision: number }): Promise<{ id: string; revision: number; faults: string[] }> {
  const { db, actor, clock } = useCase;
  const draft = await lockVersion(useCase, versionId);
  requireAbility(abilitiesOnTiers(actor), 'draft');
  if (draft.publishedAt !== null) throw new AppError('published', 'A published version stays as it is. Begin the next one.');
  if (draft.revision !== revision) throw new AppError('stale', 'Somebody else changed this draft meanwhile. Load it again; yours is not lost on this page.', { revision: draft.revision, formula: draft.formula });
  await db.updateTable('needIndexVersion').set({ formula: JSON.stringify(formula), note, revision: revision + 1, editedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', versionId).execute();
  await recordAct(useCase, { act: 'need_index.edited', subjectType: 'need_index', subjectId: draft.needIndexId, details: { version: draft.number } });
  return { id: versionId, revision: revision + 1, faults: formulaFaults(formula) };
}

/** Publishes a draft from a day on, today unless told; never for the past. Throws AppError `formula` with each fault. */
export async function publishVersion(useCase: UseCase, versionId: string, { validFrom }: { validFrom?: string | undefined }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const draft = await lockVersion(useCase, versionId);
  requireAbility(abilitiesOnTiers(actor), 'publish');
  if (draft.publishedAt !== null) throw new AppError('conflict', 'This version is published already.');
  const faults = formulaFaults(formulaSchema.parse(draft.formula));
  if (faults.length > 0) throw new AppError('formula', faults.join(' '), { faults });
  const from = validFrom ?? actor.today;
  if (from < actor.today) throw new AppError('dates', 'A formula does not change for the past. Choose today or later.');
  await db.updateTable('needIndexVersion').set({ publishedBy: actor.personId, publishedAt: clock.now().toString(), validFrom: from }).where('districtId', '=', actor.districtId).where('id', '=', versionId).execute();
  await recordAct(useCase, { act: 'need_index.published', subjectType: 'need_index', subjectId: draft.needIndexId, details: { version: draft.number, validFrom: from } });
  return { id: versionId };
}

async function lockVersion({ db, actor }: UseCase, id: string) {
  const version = await db.selectFrom('needIndexVersion').where('districtId', '=', actor.districtId).where('id', '=', id).select(['needIndexId', 'number', 'formula', 'revision', 'publishedAt']).forUpdate().executeTakeFirst();
  if (!version) throw new AppError('not_found', 'There is no such version.');
  return version;
}
