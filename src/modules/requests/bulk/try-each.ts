import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import { visibleRequests } from '../visibility.ts';
import type { BulkItem } from './contract.ts';

interface Attempt {
  /** Does it and returns what was done, in a sentence. A rule that refuses throws AppError. */
  perform: (requestId: string) => Promise<string>;
  /** False undoes each again: a preview that cannot differ from the act. */
  keep: boolean;
}

/** Tries something on each request by itself, in the order of their ids so that two people never wait for each other crosswise. */
export async function tryEach(useCase: UseCase, requestIds: string[], { perform, keep }: Attempt): Promise<BulkItem[]> {
  const { db } = useCase;
  const items: BulkItem[] = [];
  for (const id of [...new Set(requestIds)].toSorted()) {
    await sql`savepoint one_of_many`.execute(db);
    const attempt = await perform(id).then(
      (sentence) => ({ done: true, sentence }),
      (error: unknown) => {
        if (error instanceof AppError) return { done: false, sentence: error.message };
        throw error;
      },
    );
    if (!keep || !attempt.done) await sql`rollback to savepoint one_of_many`.execute(db);
    await sql`release savepoint one_of_many`.execute(db);
    items.push({ id, ...(await titleOf(useCase, id)), ...attempt });
  }
  return items;
}

async function titleOf(useCase: UseCase, id: string): Promise<{ number: number | null; summary: string | null }> {
  const row = await useCase.db.selectFrom('request').where('request.id', '=', id).where(visibleRequests(useCase)).select(['number', 'summary', 'lane']).executeTakeFirst();
  return { number: row?.number ?? null, summary: row ? summaryInLists({ lane: row.lane as Lane, summary: row.summary }) : null };
}
