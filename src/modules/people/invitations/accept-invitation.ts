import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { createLogin } from '../sign-in/create-login.ts';
import type { Auth } from '../sign-in/auth.ts';
import { digestOf } from './invitation-token.ts';

/**
 * Takes up an invitation: makes the sign-in with the chosen password and ties it to the person. Works once.
 * Throws AppError `invitation_over` for a token that is unknown, used, withdrawn or expired, saying no more than that.
 */
export async function acceptInvitation({ database, auth, clock }: { database: Database; auth: Auth; clock: Clock }, input: { token: string; password: string }): Promise<{ email: string }> {
  const now = clock.now().toString();
  const taken = await database.owner
    .updateTable('invitation')
    .set({ acceptedAt: now })
    .where('tokenHash', '=', digestOf(input.token))
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', new Date(now))
    .returning(['districtId', 'personId', 'email'])
    .executeTakeFirst();
  if (!taken) throw new AppError('invitation_over', 'This invitation does not work any more. Ask your administrator for a new one.');
  try {
    const person = await database.owner.selectFrom('person').where('districtId', '=', taken.districtId).where('id', '=', taken.personId).select(['fullName']).executeTakeFirstOrThrow();
    const loginId = await createLogin(auth, { name: person.fullName, email: taken.email, password: input.password });
    await database.owner.updateTable('person').set({ loginId }).where('districtId', '=', taken.districtId).where('id', '=', taken.personId).execute();
  } catch (error) {
    await database.owner.updateTable('invitation').set({ acceptedAt: null }).where('tokenHash', '=', digestOf(input.token)).execute();
    throw error;
  }
  return { email: taken.email };
}
