import { sql, type SqlBool } from 'kysely';
import { findColleagues, type UseCase } from '../../people/index.ts';
import type { SeenRequest } from '../get-seen.ts';
import { sideOf, visibleRequests } from '../visibility.ts';

export type Within = 'message' | 'note';

export interface Mentionable {
  id: string;
  name: string;
  about: string | null;
  /** Whether they see the request today. */
  sees: boolean;
}

interface Wanted {
  within: Within;
  /** The beginning of a name's words, or the people themselves. */
  named: { q: string } | { ids: string[] };
  limit: number;
}

/**
 * Whom the actor can name in a request. On the district's side: its people and those of the school; on the school's: its
 * own people and those of the district whom it knows, who see it. In a note nobody of the school's side; in a confidential
 * lane only who takes part.
 */
export async function mentionablePeople(useCase: UseCase, request: SeenRequest, { within, named, limit }: Wanted): Promise<Mentionable[]> {
  const { db, actor } = useCase;
  const { districtId, today } = actor;
  const side = sideOf(actor, request);
  const inForce = (alias: string) => sql`${sql.ref(`${alias}.valid_from`)} <= ${today} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${today})`;
  const ofSchool = sql<SqlBool>`exists (select from role_grant g where g.district_id = ${districtId} and g.person_id = person.id and g.school_id = ${request.schoolId} and ${inForce('g')})`;
  const ofDistrict = sql<SqlBool>`exists (select from role_grant g where g.district_id = ${districtId} and g.person_id = person.id and g.school_id is null and g.role <> 'auditor' and ${inForce('g')})`;
  const takesPart = sql<SqlBool>`exists (select from request_party party where party.district_id = ${districtId} and party.request_id = ${request.id} and party.person_id = person.id and party.until is null)`;
  const region = sql`(select m.region_id from region_membership m where m.district_id = ${districtId} and m.school_id = ${request.schoolId} and ${inForce('m')})`;
  const knownToSchool = sql<SqlBool>`(${ofSchool} or person.id = ${request.ownerId}
    or exists (select from request_message m where m.district_id = ${districtId} and m.request_id = ${request.id} and m.author_id = person.id)
    or exists (select from team_assignment t where t.district_id = ${districtId} and t.person_id = person.id and t.region_id = ${region} and ${inForce('t')})
    or exists (select from role_grant g where g.district_id = ${districtId} and g.person_id = person.id and g.region_id = ${region} and g.role in ('operational_leader', 'regional_superintendent') and ${inForce('g')}))`;
  const may = request.lane !== 'ordinary' ? takesPart : side === 'school' ? knownToSchool : sql<SqlBool>`(${ofSchool} or ${ofDistrict} or ${takesPart})`;
  const wanted = 'ids' in named ? sql<SqlBool>`person.id = any(${named.ids}::uuid[])` : sql<SqlBool>`(starts_with(lower(person.full_name), ${named.q.toLowerCase()}) or position(${` ${named.q.toLowerCase()}`} in lower(person.full_name)) > 0)`;
  const { rows } = await sql<{ id: string; name: string; about: string | null }>`
    select person.id, person.full_name as name, person.title as about from person
    where person.district_id = ${districtId} and person.ended_at is null and person.id <> ${actor.personId} and ${wanted} and ${may}
    order by ${takesPart} desc, person.full_name, person.id limit ${limit}`.execute(db);
  return judge(useCase, request, { rows, within, side });
}

async function judge(useCase: UseCase, request: SeenRequest, { rows, within, side }: { rows: Omit<Mentionable, 'sees'>[]; within: Within; side: 'school' | 'district' }): Promise<Mentionable[]> {
  const colleagues = new Map((await findColleagues(useCase, rows.map((row) => row.id))).map((colleague) => [colleague.personId, colleague]));
  const judged: Mentionable[] = [];
  for (const row of rows) {
    const colleague = colleagues.get(row.id)!;
    if (within === 'note' && sideOf(colleague, request) === 'school') continue;
    const seen = await useCase.db.selectFrom('request').where('request.id', '=', request.id).where(visibleRequests({ actor: colleague })).select('id').executeTakeFirst();
    if (side === 'school' && !seen) continue;
    judged.push({ ...row, sees: seen !== undefined });
  }
  return judged;
}
