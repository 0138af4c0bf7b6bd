import { requireAbility } from '../../platform/authorization/abilities.ts';
import { readCursor, writeCursor } from '../../platform/http/cursor.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';
import { peopleRows } from './queries.ts';
import type { Role } from './role.ts';

/** A page of the people in force, by name. */
export async function findPeople(useCase: UseCase, find: { q?: string | undefined; role?: Role | undefined; limit: number; cursor?: string | undefined }) {
  requireAbility(abilitiesOnPeople(useCase.actor), 'list');
  const after = readCursor<{ name: string; id: string }>(find.cursor);
  const rows = await peopleRows(useCase, { ...find, limit: find.limit + 1, after });
  const items = rows.slice(0, find.limit).map((row) => ({ ...row, signsIn: Boolean(row.signsIn), roles: row.roles.map((grant) => ({ ...grant, role: grant.role as Role })) }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > find.limit && last ? writeCursor({ name: last.name, id: last.id }) : null };
}
