import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { cookiesOf, startApp } from '../../../../tests/start-app.ts';
import { importFileLimit } from './contract.ts';

const administrator = { name: 'Ada Quill', email: 'ada@example.org', password: 'a long enough password' };
const district = { name: 'Maple County Public Schools', shortName: 'Maple County', timeZone: 'America/New_York', administrator, token: 'the-printed-token' };

test('a file goes in over the API: taken, refused with its rows, too large or malformed, never a fault of ours', async () => {
  const app = await startApp(await cloneDatabase());
  await app.call('POST', '/api/v1/setup/district', { body: district });
  const cookie = cookiesOf(await app.call('POST', '/api/v1/auth/sign-in/email', { body: administrator, headers: { origin: 'http://causeway.test' } }));
  const post = async (query: string, body: Uint8Array<ArrayBuffer> | string, headers = {}) => {
    const reply = await app.host.app.request(`http://causeway.test/api/v1/schools/imports${query}`, { method: 'POST', headers: { host: 'causeway.test', cookie, ...headers }, body });
    return { status: reply.status, type: reply.headers.get('content-type'), body: (await reply.json()) as { id: string; code: string; details: { id: string; refusals: unknown[] } } };
  };
  const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

  expect(await post('?name=a.csv&dryRun=true', fixture('repaired.csv'))).toMatchObject({ status: 201, body: { id: null, created: 3 } });
  expect(await post('?name=a.csv', fixture('repaired.csv'))).toMatchObject({ status: 201, body: { outcome: 'applied', created: 3 } });
  const refused = await post('?name=b.csv', fixture('refused.csv'));
  expect(refused).toMatchObject({ status: 422, type: 'application/problem+json', body: { code: 'import_refused' } });
  expect(refused.body.details.refusals).toHaveLength(20);

  const page = await app.call('GET', `/api/v1/schools/imports/${refused.body.details.id}`, { cookie });
  expect(await page.json()).toMatchObject({ file: 'b.csv', refused: 15 });
  const csv = await app.call('GET', `/api/v1/schools/imports/${refused.body.details.id}/refusals.csv`, { cookie });
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(((await (await app.call('GET', '/api/v1/schools/imports', { cookie })).json()) as { items: unknown[] }).items).toHaveLength(2);
  expect(((await (await app.call('GET', '/api/v1/schools', { cookie })).json()) as { total: number }).total).toBe(3);

  expect(await post('', 'x')).toMatchObject({ status: 400, body: { code: 'malformed' } });
  expect(await post('?name=a.csv&districtCode=%00', 'x')).toMatchObject({ status: 400 });
  expect(await post('?name=%00a.csv', 'x')).toMatchObject({ status: 400, body: { code: 'malformed' } });
  expect(await post('?name=a.csv', '')).toMatchObject({ status: 422 });
  expect(await post('?name=a.csv', new Uint8Array(importFileLimit + 1))).toMatchObject({ status: 413, body: { code: 'too_large' } });
  expect(await post('?name=a.csv', 'x', { cookie: '' })).toMatchObject({ status: 401 });
  expect((await app.call('GET', '/api/v1/schools/imports/not-an-id', { cookie })).status).toBe(404);
  app.close();
});
