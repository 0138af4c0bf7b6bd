import { requireAbility } from '../../platform/authorization/abilities.ts';
import { readCursor, writeCursor } from '../../platform/http/cursor.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';
import { peopleRows, type PeopleSearch } from './people-rows.ts';

/** A page of the people in force, by name. */
export async function findPeople(useCase: UseCase, { cursor, ...search }: PeopleSearch & { cursor?: string | undefined }) {
  const abilities = abilitiesOnPeople(useCase.actor);
  requireAbility(abilities, 'list');
  const rows = await peopleRows(useCase, { ...search, limit: search.limit + 1 }, readCursor<{ name: string; id: string }>(cursor));
  const items = rows.slice(0, search.limit);
  const last = items.at(-1);
  return { items: items.map((row) => ({ ...row, invitation: row.invitation && inUtc(row.invitation) })), nextCursor: rows.length > search.limit && last ? writeCursor({ name: last.name, id: last.id }) : null, mayEdit: abilities.edit.allowed };
}

/** Instants out of the database's JSON carry its offset; on the wire they end in Z. */
function inUtc({ invitedAt, sentAt, expiresAt }: { invitedAt: string; sentAt: string | null; expiresAt: string }) {
  return { invitedAt: new Date(invitedAt).toISOString(), sentAt: sentAt && new Date(sentAt).toISOString(), expiresAt: new Date(expiresAt).toISOString() };
}
