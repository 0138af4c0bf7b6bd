import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnArticle } from '../abilities.ts';
import { addArticle, addRevision } from './keep-article.ts';

export interface NewArticle {
  title: string;
  body: string;
  departmentId: string;
  reviewOn?: string | undefined;
}

/** Writes an article for one's own department. */
export async function writeArticle(useCase: UseCase, { title, body, departmentId, reviewOn }: NewArticle): Promise<{ id: string }> {
  const { db, actor } = useCase;
  requireAbility(abilitiesOnArticle(actor, { departmentId }), 'edit');
  const department = await db.selectFrom('department').where('districtId', '=', actor.districtId).where('id', '=', departmentId).where('endedAt', 'is', null).select('name').executeTakeFirst();
  if (!department) throw new AppError('not_found', 'There is no such department.');
  const id = await addArticle(useCase, { code: null, title, body, departmentId, source: department.name, reviewOn: reviewOn ?? null });
  await recordAct(useCase, { act: 'article.written', subjectType: 'article', subjectId: id, details: { title } });
  return { id };
}

/** Puts a new text in the place of the last one. */
export async function reviseArticle(useCase: UseCase, id: string, { title, body, reviewOn }: { title: string; body: string; reviewOn?: string | null | undefined }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  await lockArticle(useCase, id);
  const { number } = await db.selectFrom('articleRevision').where('districtId', '=', actor.districtId).where('articleId', '=', id).select((eb) => eb.fn.max('number').as('number')).executeTakeFirstOrThrow();
  await db.updateTable('article').set({ title, ...(reviewOn === undefined ? {} : { reviewOn }) }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await addRevision(useCase, { id, title, body, number: number + 1 });
  await recordAct(useCase, { act: 'article.revised', subjectType: 'article', subjectId: id, details: { title, revision: number + 1 } });
  return { id };
}

/** It holds no longer: nobody finds it, its revisions stay. */
export async function endArticle(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  await lockArticle(useCase, id);
  const ended = { endedAt: clock.now().toString() };
  await db.updateTable('passage').set(ended).where('districtId', '=', actor.districtId).where('articleId', '=', id).where('endedAt', 'is', null).execute();
  await db.updateTable('article').set(ended).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'article.ended', subjectType: 'article', subjectId: id });
  return { id };
}

async function lockArticle({ db, actor }: UseCase, id: string): Promise<void> {
  const locked = await db.selectFrom('article').where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).select('departmentId').forUpdate().executeTakeFirst();
  if (!locked) throw new AppError('not_found', 'There is no such article.');
  requireAbility(abilitiesOnArticle(actor, locked), 'edit');
}
