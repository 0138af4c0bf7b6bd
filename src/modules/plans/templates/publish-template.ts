import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnPlans } from '../abilities.ts';
import type { TemplateContent } from './template-content.ts';

/** Publishes a template of the district's own as its first version. */
export async function addTemplate(useCase: UseCase, { name, content }: { name: string; content: TemplateContent }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnPlans(actor), 'publish_template');
  const id = newId();
  const at = clock.now().toString();
  await db.insertInto('planTemplate').values({ districtId: actor.districtId, id, key: `own_${id.replaceAll('-', '')}`, name, createdAt: at }).execute();
  await db.insertInto('planTemplateVersion').values({ districtId: actor.districtId, id: newId(), templateId: id, version: 1, content: JSON.stringify(content), publishedBy: actor.personId, publishedAt: at }).execute();
  await recordAct(useCase, { act: 'plan_template.published', subjectType: 'plan_template', subjectId: id, details: { name, version: 1 } });
  return { id };
}

/** Publishes the next version of a template; the versions before stay. Throws AppError `stale` where another was published after the one that was seen. */
export async function publishTemplate(useCase: UseCase, id: string, { content, changeNote, after }: { content: TemplateContent; changeNote: string; after: number }): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnPlans(actor), 'publish_template');
  const template = await db.selectFrom('planTemplate').where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).select('id').forUpdate().executeTakeFirst();
  if (!template) throw new AppError('not_found', 'There is no such template.');
  const { newest } = await db.selectFrom('planTemplateVersion').where('districtId', '=', actor.districtId).where('templateId', '=', id).select((eb) => eb.fn.max('version').as('newest')).executeTakeFirstOrThrow();
  if (newest !== after) throw new AppError('stale', 'Another version was published meanwhile. Read it, then publish yours after it.', { seen: after, now: newest });
  const versionId = newId();
  await db.insertInto('planTemplateVersion').values({ districtId: actor.districtId, id: versionId, templateId: id, version: after + 1, content: JSON.stringify(content), changeNote, publishedBy: actor.personId, publishedAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'plan_template.published', subjectType: 'plan_template', subjectId: id, reason: changeNote, details: { version: after + 1 } });
  return { id: versionId, version: after + 1 };
}
