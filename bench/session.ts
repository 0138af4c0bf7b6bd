import type { Known, Road } from './roads.ts';

/** Sends a call to the product, wherever it runs. */
export type Ask = (path: string, init?: { method?: string; headers?: Record<string, string>; body?: string }) => Promise<Response>;

const roles = ['school_leader', 'regional_superintendent', 'district_leader'] as const;
const json = { 'content-type': 'application/json' };

/** Signs in as each role of the mix and returns how to take a road as the right person. */
export async function signIn(ask: Ask): Promise<(road: Road, n: number, known: Known) => Promise<Response>> {
  const cookies: Record<string, string> = {};
  for (const role of roles) {
    const reply = await ask('/api/v1/sample/session', { method: 'POST', headers: json, body: JSON.stringify({ role }) });
    if (!reply.ok) throw new Error(`Could not sign in as ${role}: ${reply.status} ${await reply.text()}`);
    cookies[role] = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!).join('; ');
  }
  return (road, n, known) =>
    ask(road.path(n, known), {
      method: road.method,
      headers: { cookie: cookies[road.role]!, ...(road.body ? json : {}) },
      ...(road.body ? { body: JSON.stringify(road.body(n, known)) } : {}),
    });
}
