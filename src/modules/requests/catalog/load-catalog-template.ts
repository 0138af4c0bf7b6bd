import { sql } from 'kysely';
import { catalogTemplate } from '../../../../database/catalog/catalog-template.ts';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { defaultPromise } from './default-promise.ts';

export interface TemplateOutcome {
  added: number;
  /** Codes that the district had already, or once had and ended: left alone. */
  known: number;
  /** Items whose function the district does not have. */
  withoutFunction: { name: string; function: string }[];
}

/**
 * Adds the items of the template whose code the district never had, each with its questions, steps and promise, to the
 * functions of the same code; and the default promise if there is none. A second time adds nothing.
 */
export async function loadCatalogTemplate(useCase: UseCase): Promise<TemplateOutcome> {
  const { db, actor, clock } = useCase;
  if (!holdsRole(actor, 'administrator')) throw new AppError('not_allowed', 'The administrator loads the template.', { reason: 'role' });
  const districtId = actor.districtId;
  const now = clock.now().toString();
  await sql`select id from district where id = ${districtId} for update`.execute(db);
  const functions = new Map((await db.selectFrom('supportFunction').where('districtId', '=', districtId).where('endedAt', 'is', null).select(['code', 'id']).execute()).map((row) => [row.code, row.id]));
  const codes = new Set((await db.selectFrom('catalogItem').where('districtId', '=', districtId).select('code').execute()).map((row) => row.code));
  const unknown = catalogTemplate.filter((item) => !codes.has(item.code));
  const added = unknown.filter((item) => functions.has(item.ownerFunction)).map((item) => ({ ...item, id: newId() }));

  await insertMany(db, 'catalogItem', added.map(({ id, code, name, description, keywords, ownerFunction, regionMayDecide, lane }) => ({ districtId, id, code, name, description, keywords, functionId: functions.get(ownerFunction)!, regionMayDecide, lane, createdAt: now, search: '' })));
  await sql`update catalog_item set search = setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', array_to_string(keywords, ' ')), 'B') || setweight(to_tsvector('english', description), 'C') where district_id = ${districtId} and search = ''`.execute(db);
  await insertMany(db, 'catalogQuestion', added.flatMap(({ id, questions }) => questions.map(({ label, kind, choices, required }, position) => ({ districtId, id: newId(), catalogItemId: id, position, label, kind, choices, isRequired: required, createdAt: now }))));
  await insertMany(db, 'checklistStep', added.flatMap(({ id, checklist }) => checklist.map(({ label, required, audience }, position) => ({ districtId, id: newId(), catalogItemId: id, position, label, isRequired: required, audience, createdAt: now }))));
  await insertMany(db, 'serviceCommitment', added.map(({ id, promise }) => ({ districtId, id: newId(), catalogItemId: id, version: 1, firstAnswerMinutes: promise.firstAnswerHours * 60, nextAnswerMinutes: promise.nextAnswerHours * 60, resolutionMinutes: promise.resolutionHours * 60, validFrom: actor.today, setBy: actor.personId, setAt: now })));
  const promised = await db.selectFrom('serviceCommitment').where('districtId', '=', districtId).where('catalogItemId', 'is', null).select('id').limit(1).executeTakeFirst();
  if (!promised) await db.insertInto('serviceCommitment').values(defaultPromise({ districtId, today: actor.today, now })).execute();

  if (added.length > 0) await recordAct(useCase, { act: 'catalog_template.loaded', subjectType: 'district', subjectId: districtId, details: { added: added.length } });
  return { added: added.length, known: catalogTemplate.length - unknown.length, withoutFunction: unknown.filter((item) => !functions.has(item.ownerFunction)).map((item) => ({ name: item.name, function: item.ownerFunction })) };
}
