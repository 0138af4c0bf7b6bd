import { ApiProblem } from '../../../../ui/api.ts';

/** Calls the sign-in of better-auth, whose roads are not in a contract. Throws ApiProblem with a sentence for people. */
export async function callAuth(path: '/sign-in/email' | '/sign-in/magic-link', body: Record<string, string>, refused: string): Promise<void> {
  const reply = await fetch(`/api/v1/auth${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }).catch(() => undefined);
  if (reply?.ok) return;
  const detail = !reply ? 'No connection. What you typed is still here; try again.' : reply.status === 429 ? 'That was tried too often. Wait a minute and try again.' : reply.status >= 500 ? 'The server could not do it. Try again in a moment.' : refused;
  throw new ApiProblem({ status: reply?.status ?? 0, code: 'sign_in', detail });
}

export function signInByPassword(email: string, password: string): Promise<void> {
  return callAuth('/sign-in/email', { email, password }, 'The address or the password is not right.');
}
