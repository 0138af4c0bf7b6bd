import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { cookiesOf, startApp } from '../../../tests/start-app.ts';

const district = {
  name: 'Maple County Public Schools',
  shortName: 'Maple County',
  timeZone: 'America/New_York',
  administrator: { name: 'Ada Quill', email: 'ada@example.org', password: 'a long enough password' },
};

test('an empty installation is made a district by whoever read the printed token, and signs its administrator in', async () => {
  const app = await startApp(await cloneDatabase());
  expect(await (await app.call('GET', '/api/v1/setup')).json()).toEqual({ waiting: true, sample: false });

  const wrong = await app.call('POST', '/api/v1/setup/district', { body: { ...district, token: 'guessed' } });
  expect(wrong.status).toBe(403);

  const made = await app.call('POST', '/api/v1/setup/district', { body: { ...district, token: 'the-printed-token' } });
  expect(made.status).toBe(201);
  const again = await app.call('POST', '/api/v1/setup/district', { body: { ...district, token: 'the-printed-token' } });
  expect(again.status).toBe(404);

  const signedIn = await app.call('POST', '/api/v1/auth/sign-in/email', { body: { email: 'ada@example.org', password: 'a long enough password' }, headers: { origin: 'http://causeway.test' } });
  expect(signedIn.status).toBe(200);
  const cookie = cookiesOf(signedIn);
  const { session } = (await (await app.call('GET', '/api/v1/session', { cookie })).json()) as { session: unknown };
  expect(session).toMatchObject({ person: { name: 'Ada Quill', initials: 'AQ' }, district: { shortName: 'Maple County', sample: false } });
  const steps = await (await app.call('GET', '/api/v1/setup/steps', { cookie })).json();
  expect(steps.finished).toBe(false);
  expect(steps.items.map((item: { step: string }) => item.step)).toEqual(['school_year', 'departments', 'schools', 'regions', 'teams', 'catalog', 'invitations']);
});

test('outside the sample its sign-in road does not exist', async () => {
  const app = await startApp(await cloneDatabase());
  expect((await app.call('POST', '/api/v1/sample/session', { body: { role: 'school_leader' } })).status).toBe(404);
  expect((await app.call('POST', '/api/v1/auth/sample-sign-in', { body: { loginId: 'x' } })).status).toBe(404);
});

test('an unknown time zone is refused and nothing is made', async () => {
  const app = await startApp(await cloneDatabase());
  const refused = await app.call('POST', '/api/v1/setup/district', { body: { ...district, timeZone: 'Boston', token: 'the-printed-token' } });
  expect(refused.status).toBe(422);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(await (await app.call('GET', '/api/v1/setup')).json()).toMatchObject({ waiting: true });
});
