import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { createLogin, type Auth } from '../people/index.ts';
import { defaultPromise, defaultViewRows } from '../requests/index.ts';
import type { newDistrict } from './contract.ts';

/**
 * Makes an empty district with its administrator, who can sign in at once, and the promise that holds until an item has
 * its own. Throws AppError `time_zone` for an unknown zone and `login_exists` for an address that signs in already; then
 * nothing is made.
 */
export async function createDistrict({ database, auth, clock }: { database: Database; auth: Auth; clock: Clock }, input: z.output<typeof newDistrict>): Promise<{ districtId: string; email: string }> {
  const now = clock.now();
  const today = todayIn(input.timeZone, now);
  const loginId = await createLogin(auth, input.administrator);
  const districtId = newId();
  const personId = newId();
  await database.owner.transaction().execute(async (db) => {
    await db.insertInto('district').values({ id: districtId, name: input.name, shortName: input.shortName, timeZone: input.timeZone, createdAt: now.toString() }).execute();
    await db
      .insertInto('person')
      .values({ districtId, id: personId, loginId, fullName: input.administrator.name, email: input.administrator.email, createdAt: now.toString() })
      .execute();
    await db.insertInto('roleGrant').values({ districtId, id: newId(), personId, role: 'administrator', validFrom: today, grantedAt: now.toString() }).execute();
    await db.insertInto('serviceCommitment').values(defaultPromise({ districtId, today, now: now.toString() })).execute();
    await db.insertInto('savedView').values(defaultViewRows({ districtId, now: now.toString() })).execute();
    await db
      .insertInto('auditEntry')
      .values({ districtId, id: newId(), at: now.toString(), actorId: personId, actorName: input.administrator.name, act: 'district.made', subjectType: 'district', subjectId: districtId })
      .execute();
  });
  return { districtId, email: input.administrator.email };
}

function todayIn(timeZone: string, now: Temporal.Instant): string {
  try {
    return now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch {
    throw new AppError('time_zone', `${timeZone} is not a time zone. Use a name like America/New_York.`);
  }
}
