import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { defaultTemplate } from './default-template.ts';

/** Gives a district that has no template the usual one, and answers the id of the newest version; one that has keeps its own. */
export async function installTemplate({ db, actor, clock }: DistrictUseCase): Promise<string> {
  const known = await db
    .selectFrom('planTemplateVersion')
    .innerJoin('planTemplate', (join) => join.onRef('planTemplate.districtId', '=', 'planTemplateVersion.districtId').onRef('planTemplate.id', '=', 'planTemplateVersion.templateId'))
    .where('planTemplateVersion.districtId', '=', actor.districtId)
    .where('planTemplate.endedAt', 'is', null)
    .orderBy('planTemplate.createdAt')
    .orderBy('planTemplate.id')
    .orderBy('planTemplateVersion.version', 'desc')
    .select('planTemplateVersion.id')
    .limit(1)
    .executeTakeFirst();
  if (known) return known.id;
  const [templateId, id] = [newId(), newId()];
  const at = clock.now().toString();
  const { key, name, content } = defaultTemplate;
  await db.insertInto('planTemplate').values({ districtId: actor.districtId, id: templateId, key, name, createdAt: at }).execute();
  await db.insertInto('planTemplateVersion').values({ districtId: actor.districtId, id, templateId, version: 1, content: JSON.stringify(content), publishedBy: actor.personId, publishedAt: at }).execute();
  return id;
}
