import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** Holds a second import or undo of the district's measures off until this transaction ends. */
export async function lockImports({ db, actor }: Pick<UseCase, 'db'> & { actor: { districtId: string } }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`measures.import ${actor.districtId}`}, 0))`.execute(db);
}
