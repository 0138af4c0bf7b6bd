import { ApiProblem } from '../../../ui/api.ts';
import { setupApi } from './client.ts';

export interface NewDistrict {
  name: string;
  shortName: string;
  administrator: { name: string; email: string; password: string };
  token: string;
}

/** Makes the district and signs its administrator in. Throws ApiProblem with the server's sentence. */
export async function makeDistrict(district: NewDistrict, timeZone: string): Promise<void> {
  const { email } = await setupApi('POST /setup/district', { body: { ...district, timeZone } });
  const reply = await fetch('/api/v1/auth/sign-in/email', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password: district.administrator.password }) });
  if (!reply.ok) throw new ApiProblem({ status: reply.status, code: 'not_signed_in', detail: 'The district is made, but the sign-in failed. Load this page again and sign in.' });
}
