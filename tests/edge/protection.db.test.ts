import { expect, test } from 'vitest';
import { cloneDatabase } from '../database.ts';
import { startApp } from '../start-app.ts';

/** Every road on which somebody who is not signed in may knock. A new one is written here with its reason, or it fails. */
const open: Record<string, string> = {
  'GET /session': 'says who is signed in; nobody is an answer',
  'GET /public-plans/:id': 'the approved text alone, where the district’s setting makes it public',
  'GET /setup': 'whether the installation waits for its first district',
  'POST /setup/district': 'needs the token that the server printed',
  'POST /guest-conversations': 'needs the token of a guest’s mail',
  'POST /guest-messages': 'needs the token of a guest’s mail',
  'POST /incoming-mails': 'needs the mailbox’s signature',
  'POST /invitation-acceptances': 'needs the token of the mail',
};

/** Bound beside the host’s table, each with its own protection and test. */
const beside: Record<string, string> = {
  'GET /api/health': 'alive or not, no data',
  'GET /api/v1/events': 'asks for the session itself',
  'GET /api/v1/openapi.json': 'the contract, no data',
  'GET /api/v1/auth/*': 'the sign-in library',
  'POST /api/v1/auth/*': 'the sign-in library',
};

test('every road that is bound stands in the protection table, and those open to strangers are these', async () => {
  const { host } = await startApp(await cloneDatabase());
  const table = new Map(host.endpoints.map((each) => [`${each.method.toUpperCase()} /api/v1${each.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, each.access]));
  const bound = host.app.routes.filter((route) => route.method !== 'ALL' && route.path.startsWith('/api')).map((route) => `${route.method} ${route.path}`);
  expect(bound.length).toBeGreaterThan(80);
  expect([...new Set(bound)].filter((road) => !table.has(road) && !(road in beside)), 'bound past the table').toEqual([]);
  expect(Object.keys(beside).filter((road) => !bound.includes(road)), 'no longer bound').toEqual([]);
  const strangers = [...table].filter(([, access]) => access !== 'signed_in').map(([road]) => road.replace('/api/v1', ''));
  expect(strangers.toSorted()).toEqual(Object.keys(open).toSorted());
});

test('the one-click road in is there in the sample and nowhere else', async () => {
  const roads = async (sample: boolean) => (await startApp(await cloneDatabase(), { sample })).host.endpoints.filter((each) => each.access === 'sample').map((each) => `${each.method} ${each.path}`);
  expect(await roads(false)).toEqual([]);
  expect((await roads(true)).toSorted()).toEqual(['get /sample/roles', 'post /sample/session']);
});

test('without a session the event stream is refused', async () => {
  const { call } = await startApp(await cloneDatabase());
  expect((await call('GET', '/api/v1/events')).status).toBe(401);
});
