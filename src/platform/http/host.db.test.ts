import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { startApp } from '../../../tests/start-app.ts';

test('an unknown road, a foreign origin and a missing session are refused as problem+json with an id', async () => {
  const app = await startApp(await cloneDatabase());
  const unknown = await app.call('GET', '/api/v1/nothing');
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await unknown.json()) as { requestId: string };
  expect(problem.requestId).toBe(unknown.headers.get('x-request-id'));
  expect((await app.call('GET', '/api/v1/schools')).status).toBe(401);
  const foreign = await app.call('POST', '/api/v1/setup/district', { body: {}, headers: { origin: 'https://evil.example' } });
  expect(foreign.status).toBe(403);
});

test.each([
  ['not json', '{', 'application/json', 400],
  ['another content type', 'a=1', 'application/x-www-form-urlencoded', 415],
  ['fields missing', '{}', 'application/json', 400],
  ['a field too short', JSON.stringify({ token: 'x', password: 'y' }), 'application/json', 400],
  ['an oversized body', JSON.stringify({ token: 'x'.repeat(300_000) }), 'application/json', 413],
  ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'application/json', 400],
])('%s is a refusal and never a failure of ours', async (_name, body, type, status) => {
  const app = await startApp(await cloneDatabase());
  const reply = await app.host.app.request('http://causeway.test/api/v1/invitation-acceptances', { method: 'POST', headers: { 'content-type': type, host: 'causeway.test' }, body });
  expect(reply.status).toBe(status);
  expect(await reply.json()).toMatchObject({ status, code: expect.any(String) });
});

test('every road says who may knock, and the OpenAPI document lists it', async () => {
  const app = await startApp(await cloneDatabase(), { sample: true });
  const document = (await (await app.call('GET', '/api/v1/openapi.json')).json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
  expect(document.openapi).toBe('3.1.0');
  for (const endpoint of app.host.endpoints) {
    expect(['public', 'signed_in', 'sample', 'setup']).toContain(endpoint.access);
    expect(document.paths[`/api/v1${endpoint.path}`]?.[endpoint.method], `${endpoint.method} ${endpoint.path}`).toBeDefined();
  }
});

test('every road for the signed-in refuses everybody else before it reads anything', async () => {
  const app = await startApp(await cloneDatabase());
  for (const endpoint of app.host.endpoints.filter((each) => each.access === 'signed_in')) {
    const path = endpoint.path.replaceAll(/\{\w+\}/g, '01999999-0000-7000-8000-000000000000');
    const reply = await app.call(endpoint.method.toUpperCase(), `/api/v1${path}`);
    expect(reply.status, `${endpoint.method} ${endpoint.path}`).toBe(401);
  }
});
