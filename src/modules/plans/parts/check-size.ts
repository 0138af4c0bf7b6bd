import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';

const bytesAtMost = 120_000;
const partsAtMost = 300;

/** Throws AppError `too_long` where a plan would hold more than anybody reads, and than one answer carries. */
export async function checkSize({ db, actor }: Pick<UseCase, 'db' | 'actor'>, planId: string): Promise<void> {
  const { rows } = await sql<{ bytes: number; parts: number }>`
    select coalesce(sum(octet_length(text) + octet_length(because) + octet_length(inclusion)), 0)::int as bytes, count(*)::int as parts
    from plan_part where district_id = ${actor.districtId} and plan_id = ${planId} and ended_at is null`.execute(db);
  const { bytes, parts } = rows[0]!;
  if (parts > partsAtMost) throw new AppError('too_long', `A plan holds at most ${partsAtMost} parts. Take one out first.`);
  if (bytes > bytesAtMost) throw new AppError('too_long', `With this the plan would hold ${Math.ceil(bytes / 1_000)} kB of text; ${bytesAtMost / 1_000} kB are the most. Shorten it, or put the long text into a document and name it here.`);
}
