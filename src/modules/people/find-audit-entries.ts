import { requireAbility } from '../../platform/authorization/abilities.ts';
import { readCursor, writeCursor } from '../../platform/http/cursor.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';
import { auditRows, type AuditSearch } from './audit-rows.ts';

/** A page of the audit trail, newest first: for all records or for one, of an act, a person, some days. */
export async function findAuditEntries(useCase: UseCase, { cursor, ...search }: AuditSearch & { cursor?: string | undefined }) {
  requireAbility(abilitiesOnPeople(useCase.actor), 'audit');
  const rows = await auditRows(useCase, { ...search, limit: search.limit + 1 }, readCursor<{ id: string }>(cursor)?.id);
  const items = rows.slice(0, search.limit).map((row) => ({ ...row, at: row.at.toISOString() }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > search.limit && last ? writeCursor({ id: last.id }) : null };
}
