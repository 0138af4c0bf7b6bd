import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { cookiesOf, startApp } from '../../../tests/start-app.ts';
import { sendMailOut } from '../../app/send-mail-out.ts';
import { openLog } from '../../platform/http/log.ts';

const password = 'a long enough password';
const schoolsFile = [
  'School Code,School Name,Grades,Address,City,State,Zip,Latitude,Longitude,Total Enrollment',
  '00010001,Elm Street School,"K,1,2,3,4,5",1 Elm Street,Maple,MA,02101,42.3501,-71.0601,310',
  '00010002,Oak Hill School,"6,7,8",2 Oak Hill,Maple,MA,02102,42.3502,-71.0602,420',
].join('\n');

async function emptyInstallation() {
  const database = await cloneDatabase();
  const app = await startApp(database);
  const origin = { origin: 'http://causeway.test' };
  const as = (cookie: string) => async (method: string, path: string, body?: unknown) => {
    const reply = await app.call(method, `/api/v1${path}`, { cookie, body: body ?? (method === 'GET' ? undefined : {}) });
    const answer = await reply.json();
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const signIn = async (email: string) => cookiesOf(await app.call('POST', '/api/v1/auth/sign-in/email', { body: { email, password }, headers: origin }));
  const upload = async (cookie: string, path: string, text: string) => {
    const reply = await app.host.app.request(`http://causeway.test/api/v1${path}`, { method: 'POST', headers: { host: 'causeway.test', cookie, 'content-type': 'application/octet-stream' }, body: text });
    return { status: reply.status, outcome: await reply.json() };
  };
  const sendMails = () => sendMailOut({ database, clock: app.clock, log: openLog('silent'), sendMail: async (mail) => void app.outbox.push(mail), baseUrl: 'http://causeway.test' });
  return { app, origin, as, signIn, upload, sendMails };
}

test('from an empty installation to a school leader’s request with the right person', async () => {
  const { app, origin, as, signIn, upload, sendMails } = await emptyInstallation();
  expect(await (await app.call('GET', '/api/v1/session')).json()).toEqual({ session: null });
  const administrator = { name: 'Ada Quill', email: 'ada@example.org', password };
  expect((await app.call('POST', '/api/v1/setup/district', { body: { name: 'Maple County Public Schools', shortName: 'Maple', timeZone: 'America/New_York', administrator, token: 'the-printed-token' } })).status).toBe(201);
  const cookie = await signIn('ada@example.org');
  const ada = as(cookie);
  const done = async () => (await ada('GET', '/setup/steps')).items.filter((item: { done: boolean }) => item.done).map((item: { step: string }) => item.step);
  expect(await done()).toEqual([]);

  await ada('POST', '/school-years', { name: '2026-27', startsOn: '2026-07-01', endsOn: '2027-06-30', hours: { opens: '08:00', closes: '16:00', weekdays: [1, 2, 3, 4, 5] } });
  expect(await ada('POST', '/setup/departments-template')).toMatchObject({ departments: 24, functions: 16 });
  expect(await ada('POST', '/setup/departments-template')).toEqual({ departments: 0, functions: 0 });
  const catalog = await ada('POST', '/catalog-items/template');
  expect(catalog).toMatchObject({ known: 0, withoutFunction: [] });
  expect(await done()).toEqual(['school_year', 'departments', 'catalog']);

  const trial = await upload(cookie, '/schools/imports?name=schools.csv&dryRun=true', schoolsFile);
  expect(trial.outcome).toMatchObject({ created: 2, refused: 0 });
  expect((await ada('GET', '/schools')).items).toEqual([]);
  expect(await upload(cookie, '/schools/imports?name=schools.csv', schoolsFile)).toMatchObject({ status: 201, outcome: { created: 2 } });
  const [elm, oak] = (await ada('GET', '/schools')).items as { id: string; name: string }[];
  const region = await ada('POST', '/regions', { number: 1, name: 'North' });
  await ada('POST', '/region-memberships', { regionId: region.id, schoolIds: [elm!.id, oak!.id] });
  expect(await done()).toEqual(['school_year', 'departments', 'schools', 'regions', 'catalog']);

  const list = 'name,mail,role,scope\nInés Elm,ines@example.org,School leader,Elm Street School\nTess Transport,tess@example.org,team_member,North\nOdd Operations,odd@example.org,operational_leader,1\n';
  expect((await upload(cookie, '/people/imports?name=people.csv', list)).outcome).toMatchObject({ added: 3, invited: 3, refusals: [] });
  const people = (await ada('GET', '/people')).items as { id: string; name: string }[];
  const functions = (await ada('GET', '/support-functions')).items as { id: string; code: string; department: { id: string } }[];
  const transportation = functions.find((each) => each.code === 'transportation')!;
  const tess = people.find((each) => each.name === 'Tess Transport')!;
  await ada('POST', '/team-assignments', { regionId: region.id, functionId: transportation.id, personId: tess.id, homeDepartmentId: transportation.department.id, duty: 'holder' });

  expect(await sendMails()).toBe(3);
  const mail = app.outbox.find((each) => each.to === 'ines@example.org')!;
  const token = /\/invitation\?token=([\w-]+)/.exec(mail.text)![1];
  const accept = () => app.call('POST', '/api/v1/invitation-acceptances', { body: { token, password } });
  expect(await (await accept()).json()).toEqual({ email: 'ines@example.org' });
  expect((await accept()).status).toBe(422);
  expect((await ada('GET', '/setup/steps')).items.at(-1)).toMatchObject({ step: 'invitations', done: true, count: 2 });

  const ines = as(await signIn('ines@example.org'));
  expect((await ines('GET', '/session')).session).toMatchObject({ person: { name: 'Inés Elm' }, roles: [{ role: 'school_leader', scope: 'Elm Street School' }] });
  const bus = (await ines('GET', '/catalog-items?q=buss%20lat')).items[0];
  expect(bus.code).toBe('bus_late');
  const asked = await ines('POST', '/requests', { summary: 'Two buses again 25 minutes late.', catalogItemId: bus.id });
  expect(asked.owner.name).toBe('Tess Transport');
  expect((await ines('POST', '/requests', { summary: 'A lamp is out.' })).owner.name).toBe('Odd Operations');

  const link = (email: string) => app.call('POST', '/api/v1/auth/sign-in/magic-link', { body: { email, callbackURL: '/', errorCallbackURL: '/?link=over' }, headers: origin });
  const before = app.outbox.length;
  expect((await link('stranger@example.org')).status).toBe(200);
  expect(app.outbox).toHaveLength(before);
  await link('INES@example.org');
  const url = /http:\S+/.exec(app.outbox.at(-1)!.text)![0].replace('http://causeway.test', '');
  const entered = await app.call('GET', url);
  expect(entered.headers.get('location')).toMatch(/\/$/);
  expect((await as(cookiesOf(entered))('GET', '/session')).session.person.name).toBe('Inés Elm');
  expect((await app.call('GET', url)).headers.get('location')).toContain('link=over');
});
