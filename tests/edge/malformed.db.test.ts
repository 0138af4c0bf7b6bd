import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsOf, type Call } from './malformed-calls.ts';
import { operationsOf, type Operation } from './open-api.ts';
import { signedInApp } from './signed-in-app.ts';
import { openRequest } from '../../src/modules/requests/routing/open-request.ts';

const runs = Number(process.env.CAUSEWAY_PROPERTY_RUNS ?? 12);
const seed = Number(process.env.CAUSEWAY_PROPERTY_SEED ?? 20261124);

let made: Awaited<ReturnType<typeof signedInApp>>;
let operations: Operation[];
let ids: string[];
beforeAll(async () => {
  made = await signedInApp();
  const { app, maple, database } = made;
  operations = operationsOf(await (await app.call('GET', '/api/v1/openapi.json')).json());
  const { id: requestId } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus is late.', functionId: maple.id('transportation') }));
  const { rows } = await database.pool.query('select id from role_grant where district_id = $1 limit 3', [maple.districtId]);
  ids = ['elm', 'pine', 'north', 'south', 'transport', 'operations', 'transportation', 'tess', 'ada', 'ines', 'year', 'promise', 'seat-bo'].map((key) => maple.id(key)).concat(requestId, ...rows.map((row: { id: string }) => row.id));
});
afterAll(async () => {
  await made.app.close();
  await made.database.close();
});

async function send({ method, url, headers, body }: Call, cookie: string | undefined): Promise<Response> {
  // A URL that cannot be written as one is refused before it is sent.
  const request = new Request(`http://causeway.test${url}`, { method, headers: { host: 'causeway.test', ...(cookie ? { cookie } : {}), ...headers }, ...(body ? { body: new Uint8Array(body), duplex: 'half' } : {}) } as RequestInit);
  return made.app.host.app.request(request);
}

const answered = new Map<string, number>();

async function checkReply(reply: Response): Promise<void> {
  answered.set(`${reply.status}`, (answered.get(`${reply.status}`) ?? 0) + 1);
  const text = await reply.text();
  expect(reply.status, text.slice(0, 500)).toBeLessThan(500);
  if (reply.status < 400) return;
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  const problem = JSON.parse(text) as { requestId: string; status: number; code: string };
  expect(problem).toMatchObject({ requestId: reply.headers.get('x-request-id'), status: reply.status, code: expect.stringMatching(/^[a-z_]+$/) });
}

test('whatever is sent to any road, by the administrator, a region’s leader or nobody: never a failure of ours', async () => {
  const { cookies } = made;
  expect(operations.length).toBeGreaterThan(40);
  const faults: string[] = [];
  for (const operation of operations) {
    const property = fc.asyncProperty(callsOf(operation, ids), fc.constantFrom(cookies.administrator, cookies.administrator, cookies.operational_leader, cookies.district_leader, undefined), async (call, cookie) => {
      await checkReply(await send(call, cookie));
    });
    const details = await fc.check(property, { seed, numRuns: runs, endOnFailure: process.env.CAUSEWAY_PROPERTY_SHRINK === undefined });
    if (!details.failed) continue;
    const [call, cookie] = details.counterexample!;
    faults.push(`${call.method} ${call.url.slice(0, 600)} ${JSON.stringify(call.headers).slice(0, 300)} as ${cookie === undefined ? 'nobody' : 'somebody'} (seed ${seed}, path ${details.counterexamplePath})\n  ${call.body ? Buffer.from(call.body).toString().slice(0, 600) : ''}\n  ${String(details.errorInstance).slice(0, 300)}`);
  }
  expect(faults.join('\n')).toBe('');
  // The calls went in: some were taken, and they were refused in every way there is.
  expect([...answered.keys()]).toEqual(expect.arrayContaining(['200', '201', '400', '401', '403', '404', '409', '413', '415', '422']));
}, 300_000);

test('the sign-in roads, which are a library’s, do not fail on nonsense either', async () => {
  const roads = ['sign-in/email', 'sign-in/magic-link', 'magic-link/verify', 'get-session', 'sign-out', 'sign-up/email', 'request-password-reset', 'reset-password', 'verify-email', 'nothing'];
  const values = ['\0', 'a\0@example.org', '\ud800', 'x'.repeat(20_000), 7, null, [], {}];
  for (const road of roads) {
    for (const value of values) {
      const body = Buffer.from(JSON.stringify({ email: value, password: value, token: value, newPassword: value, callbackURL: value }));
      const headers = { 'content-type': 'application/json', origin: 'http://causeway.test' };
      const posted = await send({ method: 'POST', url: `/api/v1/auth/${road}`, headers, body }, undefined);
      expect(posted.status, `${road} ${JSON.stringify(value).slice(0, 40)} ${(await posted.text()).slice(0, 200)}`).toBeLessThan(500);
      const got = await send({ method: 'GET', url: `/api/v1/auth/${road}?token=${typeof value === 'string' && value.length < 20 ? '%00' : 'x'}&callbackURL=%2F`, headers: {} }, undefined);
      expect(got.status, road).toBeLessThan(500);
    }
  }
});
