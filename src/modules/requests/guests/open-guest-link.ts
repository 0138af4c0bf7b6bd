import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { AppError } from '../../../platform/errors.ts';
import { findActor, type UseCase } from '../../people/index.ts';
import { digestOfGuestToken } from './guest-token.ts';

export interface OpenedLink {
  guestId: string;
  requestId: string;
  personId: string;
  invitedAt: string;
  expiresAt: string;
}

const callsAMinute = 60;
const calls = new Map<string, { minute: number; count: number }>();

/**
 * Opens a guest's link for one piece of work, as that guest. Whatever is wrong with it, unknown, ended or expired, the
 * answer is the same `not_found`. Calls of one link are counted, in this process; more in a minute than a person makes are `too_many`.
 */
export async function openGuestLink<T>({ database, clock }: { database: Database; clock: Clock }, token: string, work: (useCase: UseCase, opened: OpenedLink) => Promise<T>): Promise<T> {
  const tokenHash = digestOfGuestToken(token);
  const now = clock.now();
  const { rows } = await sql<OpenedLink & { districtId: string }>`
    select g.district_id, g.id as guest_id, g.request_id, g.person_id, to_char(g.invited_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as invited_at, to_char(g.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as expires_at
    from guest_link l join guest g on g.district_id = l.district_id and g.id = l.guest_id
    where l.token_hash = ${tokenHash} and l.expires_at > ${now.toString()} and g.ended_at is null and g.expires_at > ${now.toString()}`.execute(database.owner);
  const opened = rows[0];
  const actor = opened && (await findActor(database.owner, clock, { personId: opened.personId }));
  if (!opened || !actor || actor.districtId !== opened.districtId) throw new AppError('not_found', 'This link opens nothing, or not any more. Ask whoever sent it for a new one.');
  refuseFlood(tokenHash, Math.floor(now.epochMilliseconds / 60_000));
  return inDistrict(database, opened.districtId, (db) => work({ db, clock, actor }, opened));
}

function refuseFlood(tokenHash: string, minute: number): void {
  if (calls.size > 10_000) calls.clear();
  const counted = calls.get(tokenHash);
  const count = counted?.minute === minute ? counted.count + 1 : 1;
  calls.set(tokenHash, { minute, count });
  if (count > callsAMinute) throw new AppError('too_many', 'Too many calls. Wait a minute.');
}
