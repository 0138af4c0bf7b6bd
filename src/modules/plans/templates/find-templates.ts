import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnPlans } from '../abilities.ts';
import type { TemplateReply, TemplatesReply } from './contract.ts';

const version = sql`json_build_object('id', v.id, 'version', v.version, 'changeNote', v.change_note, 'publishedBy', (select p.full_name from person p where p.district_id = v.district_id and p.id = v.published_by),
  'publishedAt', to_char(v.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'plans', (select count(*)::int from plan where plan.district_id = v.district_id and plan.template_version_id = v.id))`;

/** The templates of the district, oldest first. */
export async function findTemplates({ db, actor }: UseCase, { limit }: { limit: number }): Promise<TemplatesReply> {
  const { rows: items } = await sql<TemplatesReply['items'][number]>`
    select t.id, t.name, (select json_agg(${version} order by v.version desc) from plan_template_version v where v.district_id = t.district_id and v.template_id = t.id) as versions
    from plan_template t where t.district_id = ${actor.districtId} and t.ended_at is null order by t.created_at, t.id limit ${limit}`.execute(db);
  return { items, mayPublish: abilitiesOnPlans(actor).publish_template.allowed };
}

/** A template in one version, the newest unless told. Throws AppError `not_found`. */
export async function getTemplate({ db, actor }: UseCase, id: string, number: number | undefined): Promise<TemplateReply> {
  const { rows } = await sql<Omit<TemplateReply, 'mayPublish'>>`
    select t.id, t.name, ${version} as version, v.content, (select max(n.version) from plan_template_version n where n.district_id = t.district_id and n.template_id = t.id) as newest
    from plan_template t join plan_template_version v on v.district_id = t.district_id and v.template_id = t.id
    where t.district_id = ${actor.districtId} and t.id = ${id} ${number === undefined ? sql`` : sql`and v.version = ${number}`} order by v.version desc limit 1`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such template, or no such version of it.');
  return { ...rows[0], mayPublish: abilitiesOnPlans(actor).publish_template.allowed };
}
