import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { UseCase } from './use-case.ts';

interface OnceCall {
  personId: string;
  /** The value of the header `Idempotency-Key`; undefined when the caller does not ask for it. */
  key: string | undefined;
  /** What the call is about: the same key for something else is refused. */
  call: unknown;
  status: number;
}

/**
 * Runs a call once for its key: a repeat, as after a lost connection, gets the first reply again. The reply is kept in
 * the transaction of the act, so that either both are there or neither (draft-ietf-httpapi-idempotency-key-header).
 */
export async function answerOnce<Actor, Reply>({ db, clock }: UseCase<Actor>, districtId: string, { personId, key, call, status }: OnceCall, run: () => Promise<Reply>): Promise<Reply> {
  if (key === undefined) return run();
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw new AppError('malformed', 'Idempotency-Key: 8 to 100 letters, digits or signs without a space.');
  const fingerprint = createHash('sha256').update(JSON.stringify(call)).digest('hex');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${districtId} ${personId} ${key}`}, 0))`.execute(db);
  const known = await db.selectFrom('idempotentReply').where('districtId', '=', districtId).where('personId', '=', personId).where('key', '=', key).select(['fingerprint', 'body']).executeTakeFirst();
  if (known && known.fingerprint !== fingerprint) throw new AppError('key_reused', 'This Idempotency-Key was used for another call.');
  if (known) return known.body as Reply;
  const reply = await run();
  if (reply instanceof Response) return reply;
  await db
    .insertInto('idempotentReply')
    .values({ districtId, personId, key, fingerprint, status, body: JSON.stringify(reply ?? null), madeAt: clock.now().toString() })
    .execute();
  return reply;
}
