import { AppError } from '../../../platform/errors.ts';
import type { Auth } from './auth.ts';

/** Makes a sign-in with a password and returns its id. Throws AppError `login_exists` when the address has one. */
export async function createLogin(auth: Auth, login: { name: string; email: string; password: string }): Promise<string> {
  const context = await auth.$context;
  const email = login.email.toLowerCase();
  if (await context.internalAdapter.findUserByEmail(email)) throw new AppError('login_exists', 'This mail address signs in already.');
  const user = await context.internalAdapter.createUser({ email, name: login.name, emailVerified: true }, { method: 'email-password' });
  await context.internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: await context.password.hash(login.password) });
  return user.id;
}
