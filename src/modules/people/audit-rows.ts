import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { UseCase } from './actor.ts';
import { holdsRole } from './holds-role.ts';

interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  act: string;
  subjectType: string;
  subjectId: string | null;
  subject: string | null;
  reason: string | null;
}

export interface AuditSearch {
  subjectId?: string | undefined;
  /** An act whole, `role.ended`, or its first word, `role`. */
  act?: string | undefined;
  actor?: string | undefined;
  /** Local days of the district, both included. */
  from?: string | undefined;
  to?: string | undefined;
  limit: number;
}

/** The audit trail, newest first: ids rise with time. Sealed records are in none of its lists. */
export async function auditRows({ db, actor: reader }: UseCase, { subjectId, act, actor, from, to, limit }: AuditSearch, before: string | undefined): Promise<AuditRow[]> {
  const { districtId, timeZone } = reader;
  const wanted = [
    sql`entry.district_id = ${districtId}`,
    sql`not exists (select from audit_sealed_subject sealed where sealed.district_id = entry.district_id and sealed.subject_id = entry.subject_id)`,
    ...(subjectId ? [sql`entry.subject_id = ${subjectId}`] : []),
    ...(act ? [act.includes('.') ? sql`entry.act = ${act}` : sql`entry.act like ${`${act.replaceAll('_', '\\_')}.%`}`] : []),
    ...(actor ? [sql`entry.actor_name ilike ${`%${actor.replaceAll(/[\\%_]/g, '\\$&')}%`}`] : []),
    ...(from ? [sql`entry.at >= ${startOf(from, 0, timeZone)}`] : []),
    ...(to ? [sql`entry.at < ${startOf(to, 1, timeZone)}`] : []),
    ...(before ? [sql`entry.id < ${before}::uuid`] : []),
  ];
  // A reason given on a request is part of what was said there: for those who read every request, not for who keeps the accounts.
  const reason = holdsRole(reader, 'auditor', 'district_leader') ? sql`entry.reason` : sql`case when entry.subject_type <> 'request' then entry.reason end`;
  const name = (table: string, column: string) => sql`when ${table} then (select ${sql.ref(column)}::text from ${sql.table(table)} named where named.district_id = entry.district_id and named.id = entry.subject_id)`;
  const { rows } = await sql<AuditRow>`
    select entry.id, entry.at, entry.actor_name as actor, entry.act, entry.subject_type, entry.subject_id, ${reason} as reason,
      case entry.subject_type ${name('person', 'full_name')} ${name('school', 'short_name')} ${name('region', 'name')} ${name('department', 'name')} ${name('support_function', 'name')} ${name('catalog_item', 'name')} ${name('request', 'number')} end as subject
    from audit_entry entry where ${sql.join(wanted, sql` and `)} order by entry.id desc limit ${limit}`.execute(db);
  return rows;
}

function startOf(day: string, later: number, timeZone: string): string {
  return Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(timeZone).toInstant().toString();
}
