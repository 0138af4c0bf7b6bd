import { requireAbility } from '../../platform/authorization/abilities.ts';
import { readCursor, writeCursor } from '../../platform/http/cursor.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';
import { auditRows } from './queries.ts';

/** A page of the audit trail, newest first, for all records or for one. */
export async function findAuditEntries(useCase: UseCase, find: { subjectId?: string | undefined; limit: number; cursor?: string | undefined }) {
  requireAbility(abilitiesOnPeople(useCase.actor), 'audit');
  const before = readCursor<{ id: string }>(find.cursor)?.id;
  const rows = await auditRows(useCase, { subjectId: find.subjectId, limit: find.limit + 1, before });
  const items = rows.slice(0, find.limit).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actorName,
    act: row.act,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    reason: row.reason,
  }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > find.limit && last ? writeCursor({ id: last.id }) : null };
}
