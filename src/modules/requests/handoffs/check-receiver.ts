import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { mayOwn } from '../may-own.ts';

/** Who may own work: somebody in force with a role of the district's side. Throws AppError `cannot_own`. */
export async function checkReceiver({ db, actor }: UseCase, personId: string, from: string): Promise<void> {
  if (personId === from) throw new AppError('cannot_own', 'They hold it already.');
  const { rows } = await sql<{ may: boolean }>`select ${mayOwn({ actor }, sql`${personId}::uuid`)} as may`.execute(db);
  if (!rows[0]!.may) throw new AppError('cannot_own', 'This person cannot own requests: they left, or have no role on the district’s side today.');
}
