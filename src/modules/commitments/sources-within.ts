import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../people/index.ts';

type Within = (useCase: Pick<UseCase, 'actor'>, sourceId: string) => RawBuilder<string>;

const told: Within[] = [];

/** Told once by a module whose records are merged: SQL that selects the ids of a record and of all that went into it. */
export function tellSourcesWithin(within: Within): void {
  if (!told.includes(within)) told.push(within);
}

/** SQL that selects the id of a record in which promises were made, and the ids of the records that went into it. */
export function sourcesWithin(useCase: Pick<UseCase, 'actor'>, sourceId: string): RawBuilder<string> {
  return sql`select ${sourceId}::uuid ${sql.join(told.map((within) => sql`union ${within(useCase, sourceId)}`), sql` `)}`;
}
